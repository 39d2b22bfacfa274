// What the two commands print: one line a step with its time; a failure says what happened and what to do.
const isTerminal = process.stdout.isTTY;
const green = (text) => (isTerminal ? `\x1b[32m${text}\x1b[0m` : text);
const red = (text) => (isTerminal ? `\x1b[31m${text}\x1b[0m` : text);

/** A failure the person at the terminal can act on. */
export class Trouble extends Error {
  constructor(what, whatToDo) {
    super(what);
    this.whatToDo = whatToDo;
  }
}

/** Runs one step and prints its name and duration. */
export async function step(name, work) {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${green("✓")} ${name.padEnd(44)} ${seconds.padStart(6)} s`);
  return result;
}

export function explain(error) {
  console.error(`\n${red("✗")} ${error.message}`);
  if (error.whatToDo) console.error(`  → ${error.whatToDo}`);
  else if (error.stack) console.error(error.stack.split("\n").slice(1, 4).join("\n"));
}
