const FILLABLE = /\{([^{}]*)\}/g;
/** A brace without its other half, with what stands beside it. */
const LONE = /\{\S*|\S*\}/g;

/** What stands in braces in a text, each once, and the braces that never open or close, as written: `{kantor`. */
export function bracesIn(text: string): { names: string[]; lone: string[] } {
  const names = Array.from(text.matchAll(FILLABLE), (hit) => hit[1] ?? "");
  const lone = Array.from(text.replace(FILLABLE, " ").matchAll(LONE), (hit) => hit[0]);
  return { names: [...new Set(names)], lone: [...new Set(lone)] };
}
