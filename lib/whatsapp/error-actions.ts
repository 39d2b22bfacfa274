/**
 * What to do about an error of the Cloud API.
 * `retry` this message again with backoff · `wait` with all messages: the number sends too fast, or Meta is at work on
 * it · `stop` all sending until an administrator has put the account or the token right · `fix` what was sent ·
 * `template` the 24-hour window is closed · `alert` an administrator must act · `drop` this message will not arrive.
 */
export type ErrorAction = "retry" | "wait" | "stop" | "fix" | "template" | "alert" | "drop";

type CodeRange = readonly [from: number, to: number];

// Cloud API, "Error codes", November 2026. A code stands in one row only.
const CODES_OF_ACTION: ReadonlyArray<readonly [ErrorAction, readonly (number | CodeRange)[]]> = [
  // 131056 is the pair rate, one message per 6 s to one person.
  ["retry", [1, 2, 613, 131000, 131016, 131056, 133004, 133015]],
  ["wait", [4, 80007, 130429, 131057]],
  ["stop", [0, 3, 10, 190, [200, 299], 368, 131005, 131031, 131037, 131042, 131045, 133010]],
  ["template", [131047]],
  [
    "alert",
    [
      131035,
      131036,
      131044,
      131048,
      131063,
      131064,
      132015,
      132016,
      132068,
      132069,
      [133000, 133003],
      [133005, 133009],
      [133011, 133014],
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
      131051,
      131052,
      131053,
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

/**
 * The code under which the words for this one stand (`whatsapp.errors.c<code>`): codes of one range share them.
 * Undefined for a code that is not in the table.
 */
export function wordsCodeFor(code: number): number | undefined {
  const entry = ENTRIES.find((codes) => covers(codes, code));
  return typeof entry === "object" ? entry[0] : entry;
}

const ENTRIES = CODES_OF_ACTION.flatMap(([, codes]) => codes);

/** Every code that has words of its own. */
export const WORDED_CODES = ENTRIES.map((entry) => (typeof entry === "object" ? entry[0] : entry));

/** The action for one of Meta's error codes; a code nobody has seen yet is shown to an administrator. */
export const actionFor = (code: number): ErrorAction => knownActionFor(code) ?? "alert";

const REFUSED_FOR_GOOD: readonly ErrorAction[] = ["drop", "fix", "template"];
/** What is to be fixed is not the message: the office's number, the recipients that a trial number may write to. */
const FIXED_ELSEWHERE = [33, 131030];

/** Whether a message that was refused with this code (null: none was told) may arrive when it is sent again unchanged. */
export const mayArriveUnchanged = (code: number | null): boolean =>
  code === null || FIXED_ELSEWHERE.includes(code) || !REFUSED_FOR_GOOD.includes(actionFor(code));
