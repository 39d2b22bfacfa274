import { expect, test } from "vitest";
import { PLOT_WIDTH, plotMarks } from "./plot-marks";

const aMark = (minutes: number, isKept = true) => ({
  id: `${minutes}`,
  number: "KM-2611-0001",
  minutes,
  isKept,
});

test("yang sama lama bertumpuk, yang lewat janji di atas, dan semuanya di dalam bidang", () => {
  const marks = [aMark(600, false), aMark(0), aMark(0, false), aMark(0)];
  const plotted = plotMarks(marks, 600);
  expect(
    plotted.kind === "dots" && plotted.dots.map(({ mark, y }) => [mark.minutes, mark.isKept, y]),
  ).toEqual([
    [600, false, 4],
    [0, true, 4],
    [0, true, 12],
    [0, false, 20],
  ]);
  expect(plotted.kind === "dots" && plotted.dots.every(({ x }) => x >= 0 && x <= PLOT_WIDTH)).toBe(true);
});

test("di atas 150 menjadi batang yang tingginya sebanding", () => {
  const marks = [
    ...Array.from({ length: 150 }, () => aMark(0)),
    ...Array.from({ length: 75 }, () => aMark(600, false)),
  ];
  const plotted = plotMarks(marks, 600);
  expect(plotted).toMatchObject({
    kind: "bars",
    bars: [
      { kept: 88, missed: 0 },
      { kept: 0, missed: 44 },
    ],
  });
});
