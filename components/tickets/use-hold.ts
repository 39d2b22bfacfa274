import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

/** A hand that holds still trembles: only a real movement asks for the magnifier. */
const SLACK_PX = 16;
const KEY_STEP_PX = 60;

type Place = { x: number; y: number };
/** `at` is where in the window to magnify; null shows the whole picture. */
export type Hold = { at: Place | null };

/**
 * Held by pointer, finger, Space or Enter; moving (or the arrow keys) magnifies the place that is pointed at. The
 * pointer is captured, so that it may leave the small cover that was pressed.
 */
export function useHold() {
  const [hold, setHold] = useState<Hold | null>(null);
  const start = useRef<Place>({ x: 0, y: 0 });
  const end = () => setHold(null);

  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY };
    setHold({ at: null });
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    const isMoved = Math.hypot(x - start.current.x, y - start.current.y) > SLACK_PX;
    setHold((now) => (now && (now.at || isMoved) ? { at: { x, y } } : now));
  };
  const key = (event: KeyboardEvent) => {
    const isHoldKey = event.key === " " || event.key === "Enter";
    const arrow = ARROW[event.key];
    if (!isHoldKey && !(arrow && hold)) return;
    event.preventDefault();
    if (isHoldKey) return setHold((now) => (event.type === "keyup" ? null : (now ?? { at: null })));
    if (arrow && event.type === "keydown") setHold((now) => now && { at: stepped(now.at, arrow) });
  };
  const handlers = {
    onPointerDown: press,
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
    onKeyDown: key,
    onKeyUp: key,
    onBlur: end,
  };
  return { hold, handlers };
}

const ARROW: Record<string, Place> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Within the window, from its middle on. */
function stepped(at: Place | null, arrow: Place): Place {
  const { innerWidth, innerHeight } = window;
  const from = at ?? { x: innerWidth / 2, y: innerHeight / 2 };
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    x: within(from.x + arrow.x * KEY_STEP_PX, innerWidth),
    y: within(from.y + arrow.y * KEY_STEP_PX, innerHeight),
  };
}
