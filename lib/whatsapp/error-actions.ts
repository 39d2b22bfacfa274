/**
 * What to do about an error of the Cloud API.
 * `retry` again soon with backoff · `retry_slow` after minutes or hours · `fix` what was sent · `template` the
 * 24-hour window is closed · `alert` an administrator must act · `drop` this message will not arrive.
 */
export type ErrorAction = "retry" | "retry_slow" | "fix" | "template" | "alert" | "drop";

type CodeRange = readonly [from: number, to: number];

// Cloud API, "Error codes", November 2026. A code stands in one row only.
const CODES_OF_ACTION: ReadonlyArray<readonly [ErrorAction, readonly (number | CodeRange)[]]> = [
  ["retry", [1, 2, 130429, 131000, 131016, 131057, 133004]],
  // 131056 is the pair rate, one message per 6 s to one person; 133015 asks for 5 minutes.
  ["retry_slow", [4, 613, 80007, 131056, 133015]],
  ["template", [131047]],
  [
    "alert",
    [
      0,
      3,
      10,
      190,
      [200, 299],
      368,
      131005,
      131031,
      [131035, 131037],
      131042,
      131044,
      131045,
      131048,
      131063,
      131064,
      132015,
      132016,
      132068,
      132069,
      [133000, 133003],
      [133005, 133014],
      133016,
      134011,
    ],
  ],
  [
    "fix",
    [
      33,
      100,
      131008,
      131009,
      131021,
      131030,
      [131051, 131053],
      131055,
      131059,
      131062,
      132000,
      132001,
      132005,
      132007,
      132008,
      132012,
      132018,
      [134100, 134103],
      135000,
      [139000, 139004],
      [139100, 139103],
      [147001, 147005],
      [2388000, 2388999],
    ],
  ],
  [
    "drop",
    [
      130472,
      130497,
      131020,
      131026,
      131041,
      131049,
      131050,
      131060,
      [131200, 131299],
      137000,
      [138000, 138999],
    ],
  ],
];

const covers = (codes: number | CodeRange, code: number) =>
  typeof codes === "number" ? codes === code : codes[0] <= code && code <= codes[1];

/** The action for one of Meta's error codes, or undefined for a code that is not in the table. */
export function knownActionFor(code: number): ErrorAction | undefined {
  return CODES_OF_ACTION.find(([, codes]) => codes.some((entry) => covers(entry, code)))?.[0];
}

/** The action for one of Meta's error codes; a code nobody has seen yet is shown to an administrator. */
export const actionFor = (code: number): ErrorAction => knownActionFor(code) ?? "alert";
