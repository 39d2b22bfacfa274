import { createPortal } from "react-dom";
import { CardFace } from "./card-face";
import { CardHandler } from "./card-handler";
import type { Lift } from "./use-lift";

/** The card under the pointer; it lets the pointer through, so that what lies below is found. */
export function LiftedCard({ lift, now }: { lift: Lift; now: number }) {
  const { card, x, y, grip } = lift;
  return createPortal(
    <div
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-50 cursor-grabbing"
      style={{ width: grip.width, transform: `translate(${x - grip.x}px, ${y - grip.y}px) rotate(-1.2deg)` }}
    >
      <div className="rounded-md border border-drop bg-sheet px-[11px] pt-2.5 pb-[9px] text-md shadow-2">
        <CardFace card={card} now={now} title={card.title} end={<CardHandler card={card} />} />
      </div>
    </div>,
    document.body,
  );
}
