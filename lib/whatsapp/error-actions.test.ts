import { expect, test } from "vitest";
import { actionFor, type ErrorAction, knownActionFor, mayArriveUnchanged } from "./error-actions";

test.each<[ErrorAction, number[]]>([
  ["retry", [1, 2, 613, 131000, 131016, 131056, 133004, 133015]],
  ["wait", [4, 80007, 130429, 131057]],
  ["stop", [0, 3, 10, 190, 200, 250, 299, 368, 131005, 131031, 131037, 131042, 131045, 133010]],
  ["template", [131047]],
  ["alert", [131035, 131036, 131048, 131063, 131064, 132015, 132016, 132068, 132069, 133000, 133005, 133016]],
  ["fix", [33, 100, 131008, 131009, 131021, 131030, 131051, 131052, 131053, 131055, 131059, 131062]],
  ["fix", [132000, 132001, 132005, 132007, 132008, 132012, 132018, 134100, 134103, 135000, 139000, 139103]],
  ["fix", [147001, 147005, 2388019, 2388293, 2388299]],
  ["drop", [130472, 130497, 131020, 131026, 131041, 131049, 131050, 131060, 131201, 137000, 138000]],
])("%s for %j", (action, codes) => {
  expect(codes.map(actionFor)).toEqual(codes.map(() => action));
});

test("a range ends where it ends", () => {
  expect([199, 300, 134104, 139005].map(knownActionFor)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("an unheard-of code is neither retried nor dropped in silence", () => {
  expect(actionFor(999_999)).toBe("alert");
});

test("sending the same again helps against a disturbance, not against what is wrong with message or recipient", () => {
  expect([null, 1, 190, 131000, 131030, 131048, 999_999].map(mayArriveUnchanged)).not.toContain(false);
  expect([100, 131026, 131047, 131049, 131050, 131053, 132005].map(mayArriveUnchanged)).not.toContain(true);
});
