/** One box for everything that is typed into. */
export const INPUT_STYLE =
  "w-full min-w-0 rounded-sm border border-line-control bg-sheet px-2.5 text-md text-ink pointer-coarse:text-lg " +
  "outline-offset-[-1px] hover:border-ink-2 focus:border-sea focus:outline-2 focus:outline-sea " +
  "data-invalid:border-overdue data-invalid:focus:outline-overdue " +
  "disabled:bg-disabled disabled:text-on-disabled disabled:border-transparent";

export const FIELD_STYLE = "grid content-start gap-1 min-w-0";
