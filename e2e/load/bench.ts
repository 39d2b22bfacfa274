// The figures of the product, each beside a baseline measured in the same run. Started by scripts/bench.mjs.
import { acceptance } from "./acceptance";
import { answerLatency } from "./answer-latency";
import { crashTest } from "./crash-test";
import { engineStep } from "./engine-step";
import { sustained } from "./sustained";

export type Figure = { what: string; measured: string; baseline: string; goal: string; isReached: boolean };

const measures = { engineStep, answerLatency, acceptance, sustained, crashTest };
// `npm run bench -- sustained` measures that alone.
const asked = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures))
  if (asked.length === 0 || asked.includes(name)) figures.push(...(await measure()));

const widths = { what: 46, measured: 34, baseline: 30 };
console.log(
  `\n${"figure".padEnd(widths.what)}${"measured".padEnd(widths.measured)}${"baseline".padEnd(widths.baseline)}goal`,
);
for (const { what, measured, baseline, goal, isReached } of figures) {
  const line = `${what.padEnd(widths.what)}${measured.padEnd(widths.measured)}${baseline.padEnd(widths.baseline)}${goal}`;
  console.log(`${line}  ${isReached ? "reached" : "NOT REACHED"}`);
}
if (figures.some(({ isReached }) => !isReached)) process.exitCode = 1;
