/** What floats: the only things with a shadow. */
export const POPOVER_STYLE =
  "rounded-lg border border-line-strong bg-sheet text-ink shadow-2 outline-none data-exiting:pointer-events-none";

export const OPTION_STYLE =
  "flex min-h-8 pointer-coarse:min-h-touch cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1 text-sm outline-none " +
  "data-focused:bg-sea-wash data-focused:text-sea-strong data-focus-visible:outline-2 data-focus-visible:outline-sea data-focus-visible:outline-offset-[-2px] " +
  "data-disabled:cursor-not-allowed data-disabled:text-on-disabled";
