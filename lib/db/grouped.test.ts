import { expect, test } from "vitest";
import { grouped } from "./grouped";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("calls at once go together, and those during a run as the next, in order, each with its own result", async () => {
  const groups: number[][] = [];
  const double = grouped(async (items: number[]) => {
    groups.push(items);
    await pause(5);
    return items.map((item) => item * 2);
  }, 3);
  const first = [1, 2].map(double);
  await pause(2);
  const results = await Promise.all([...first, ...[3, 4, 5, 6].map(double)]);
  expect(results).toEqual([2, 4, 6, 8, 10, 12]);
  expect(groups).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test("a failure reaches all of its group and nobody after it", async () => {
  const run = grouped(async (items: string[]) => {
    await pause(5);
    if (items.includes("bad")) throw new Error("no");
    return items;
  }, 10);
  const first = run("first");
  await pause(1);
  const settled = await Promise.allSettled([first, run("bad"), run("with bad")]);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  await expect(run("after")).resolves.toBe("after");
});
