import { useTranslations } from "next-intl";
import { createPortal } from "react-dom";
import { CardFace } from "./card-face";
import { CardHandler } from "./card-handler";
import { StatusIcon } from "./status-icon";
import type { Lift } from "./use-lift";

/** The card under the pointer, and above it where it would go, since it hides the name below; it lets the pointer through, so that what lies below is found. */
export function LiftedCard({ lift, now }: { lift: Lift; now: number }) {
  const t = useTranslations("tickets");
  const { card, x, y, grip, over } = lift;
  const [status] = over;
  return createPortal(
    <div
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-50 cursor-grabbing"
      style={{ width: grip.width, transform: `translate(${x - grip.x}px, ${y - grip.y}px) rotate(-1.2deg)` }}
    >
      {status && over.length === 1 && (
        <p className="absolute -top-8 left-0 flex h-7 items-center gap-1.5 rounded-full bg-sea px-3 text-sm font-bold whitespace-nowrap text-on-sea shadow-2">
          <StatusIcon status={status} className="size-4" />
          {t(`status.${status}`)}
        </p>
      )}
      <div className="rounded-md border border-drop bg-sheet px-[11px] pt-2.5 pb-[9px] text-md shadow-2">
        <CardFace card={card} now={now} title={card.title} end={<CardHandler card={card} />} />
      </div>
    </div>,
    document.body,
  );
}
