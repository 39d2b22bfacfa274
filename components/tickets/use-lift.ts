import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { BOARD_COLUMNS, COLUMN_OF, movesFrom, type TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";

const LONG_PRESS_MS = 350;
const MOUSE_SLACK_PX = 6;
const TOUCH_SLACK_PX = 10;

export type Lift = {
  card: TicketCard;
  by: "mouse" | "touch" | "keyboard";
  /** Where the pointer is, and where on the card it took hold. */
  x: number;
  y: number;
  grip: { x: number; y: number; width: number };
  /** The states under the pointer: a tab of the phone may stand for several. Empty over nothing. */
  over: TicketStatus[];
};

/** The states a card can be dropped on, in the board's order: what the arrow keys walk through. */
export const targetsOf = ({ kind, status }: TicketCard): TicketStatus[] =>
  BOARD_COLUMNS.flatMap((column) => movesFrom(kind, status).filter((to) => COLUMN_OF[to] === column));

/**
 * Lifting a card by mouse, long press or Space. Drop places carry `data-drop` with their states, separated by spaces.
 * React Aria's drag and drop was not taken: its keyboard starts with Enter (here Enter opens the ticket) and its card
 * does not stay lifted while the message is decided.
 */
export function useLift(onDrop: (card: TicketCard, states: TicketStatus[]) => void) {
  const [lift, setLift] = useState<Lift | null>(null);
  const current = useRef<Lift | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;

  const set = useCallback((next: Lift | null) => {
    current.current = next;
    setLift(next);
  }, []);

  const finish = useCallback(
    (isDropped: boolean) => {
      const last = current.current;
      set(null);
      if (!last) return;
      if (isDropped && last.over.length > 0) drop.current(last.card, last.over);
      else focusCard(last.card.id);
    },
    [set],
  );

  const onPointerDown = useCallback(
    (card: TicketCard, event: PointerEvent<HTMLElement>) =>
      startPointer({ card, event, set, finish, current }),
    [set, finish],
  );

  const onLiftKey = useCallback(
    (card: TicketCard, event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== " ") return;
      event.preventDefault();
      const over = targetsOf(card).slice(0, 1);
      set({ card, by: "keyboard", x: 0, y: 0, grip: { x: 0, y: 0, width: 0 }, over });
    },
    [set],
  );

  useHeldScroll(current);
  useLiftKeys(lift, set, finish);
  return { lift, onPointerDown, onLiftKey };
}

/** Gives the focus back to a card once it is drawn again. */
export function focusCard(ticketId: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-ticket="${ticketId}"] a`)?.focus());
}

type Start = {
  card: TicketCard;
  event: PointerEvent<HTMLElement>;
  set: (lift: Lift | null) => void;
  finish: (isDropped: boolean) => void;
  current: { current: Lift | null };
};

function startPointer({ card, event, set, finish, current }: Start) {
  if (event.button !== 0 || !isOnCard(event) || current.current) return;
  const box = event.currentTarget.getBoundingClientRect();
  const start = { x: event.clientX, y: event.clientY };
  const grip = { x: start.x - box.left, y: start.y - box.top, width: box.width };
  const by = event.pointerType === "mouse" ? "mouse" : "touch";
  const done = new AbortController();
  const options = { signal: done.signal, capture: true };

  const begin = () => {
    set({ card, by, ...start, grip, over: [] });
    if (by === "touch") navigator.vibrate?.(12);
  };
  const timer = by === "touch" ? setTimeout(begin, LONG_PRESS_MS) : undefined;
  const stop = () => {
    clearTimeout(timer);
    done.abort();
  };
  const move = (at: globalThis.PointerEvent) => {
    const way = Math.hypot(at.clientX - start.x, at.clientY - start.y);
    if (current.current) return set({ ...current.current, ...follow(at) });
    if (by === "touch") return way > TOUCH_SLACK_PX ? stop() : undefined;
    if (way > MOUSE_SLACK_PX) begin();
  };
  const up = () => {
    if (current.current) {
      swallowClick();
      finish(true);
    }
    stop();
  };
  const cancel = () => {
    if (current.current) finish(false);
    stop();
  };
  window.addEventListener("pointermove", move, options);
  window.addEventListener("pointerup", up, options);
  window.addEventListener("pointercancel", cancel, options);
  window.addEventListener("contextmenu", (menu) => by === "touch" && menu.preventDefault(), options);
}

/** Not on one of its controls, nor in a dialog that it opened: React hands those events up to the card too. */
function isOnCard({ target, currentTarget }: PointerEvent<HTMLElement>): boolean {
  return (
    target instanceof Element && currentTarget.contains(target) && !target.closest("button, [role=menu]")
  );
}

/**
 * Once a finger has lifted a card it no longer scrolls the list. The listener stands before the touch begins: browsers
 * ask then whether a touch may be held back.
 */
function useHeldScroll(current: { current: Lift | null }) {
  useEffect(() => {
    const hold = (touch: TouchEvent) => {
      if (current.current) touch.preventDefault();
    };
    window.addEventListener("touchmove", hold, { passive: false });
    return () => window.removeEventListener("touchmove", hold);
  }, [current]);
}

function follow({ clientX: x, clientY: y }: globalThis.PointerEvent) {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  const over = (place?.dataset.drop ?? "").split(" ").filter(Boolean) as TicketStatus[];
  return { x, y, over };
}

/** The click that follows a drop must not open the ticket. */
function swallowClick() {
  const swallow = (click: MouseEvent) => {
    click.preventDefault();
    click.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 50);
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** What ends a lift: does the key drop the card? */
const ENDS: Record<string, boolean> = { Escape: false, Enter: true, " ": true };

function useLiftKeys(
  lift: Lift | null,
  set: (lift: Lift | null) => void,
  finish: (isDropped: boolean) => void,
) {
  useEffect(() => {
    if (!lift) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      const step = STEP[event.key];
      const isDrop = ENDS[event.key];
      if (step === undefined && isDrop === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (step !== undefined) return set(stepped(lift, step));
      // A Space that is still held down from lifting is not a drop.
      if (!event.repeat) finish(isDrop === true);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [lift, set, finish]);
}

function stepped(lift: Lift, step: number): Lift {
  const targets = targetsOf(lift.card);
  const at = lift.over[0] ? targets.indexOf(lift.over[0]) : -1;
  const next = targets[(at + step + targets.length) % targets.length];
  return { ...lift, by: "keyboard", over: next ? [next] : [] };
}
