export type Box = { left: number; top: number; width: number; height: number };
type Point = { left: number; top: number };

type Room = {
  /** What has to find its place. */
  size: { width: number; height: number };
  screen: { width: number; height: number };
  /** What must not be covered. */
  controls: Box[];
  /** From the screen's edges, in pixels. */
  margin: number;
  /** Where it would stand if nothing were in the way. */
  home: "bottom" | "top";
};

const STEP_PX = 8;
const GAP_PX = 4;

/**
 * The place nearest to its home (to the right, at the bottom or the top) where a box covers no control; where there is
 * none, the one that covers least.
 */
export function findFreePlace({ size, screen, controls, margin, home }: Room): Point {
  const right = screen.width - margin - size.width;
  const bottom = screen.height - margin - size.height;
  const lefts = [right, Math.max(margin, (screen.width - size.width) / 2), margin];
  let best: { place: Point; cost: number } | undefined;
  for (let away = 0; away <= Math.max(0, bottom - margin); away += STEP_PX) {
    const top = home === "bottom" ? bottom - away : margin + away;
    for (const left of lefts) {
      const cost = 1_000 * covered({ left, top, ...size }, controls) + away + (right - left);
      if (!best || cost < best.cost) best = { place: { left, top }, cost };
    }
  }
  return best?.place ?? { left: right, top: bottom };
}

/** How much of the controls a box would cover, in square pixels, with a little air around each. */
export function covered(box: Box, controls: Box[]): number {
  return controls.reduce((sum, control) => sum + overlap(box, control), 0);
}

function overlap(box: Box, control: Box): number {
  const wide = shared(box.left, box.width, control.left - GAP_PX, control.width + 2 * GAP_PX);
  const high = shared(box.top, box.height, control.top - GAP_PX, control.height + 2 * GAP_PX);
  return wide * high;
}

const shared = (from: number, length: number, otherFrom: number, otherLength: number) =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
