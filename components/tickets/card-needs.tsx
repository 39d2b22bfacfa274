import { useTranslations } from "next-intl";
import type { TicketCard } from "@/lib/tickets/ticket-card";

/** The fourth line, only when something is missing, new, or there is a letter to find. */
export function CardNeeds({ card }: { card: TicketCard }) {
  const t = useTranslations("tickets");
  const { missing, arrived, letterNumber, clock } = card;
  const line = "col-start-2 mt-px truncate text-sm leading-[18px] text-ink-2";
  if (letterNumber && clock.kind === "ready")
    return <p className={line}>{t("letterNumber", { number: letterNumber })}</p>;
  if (clock.kind === "ready" || clock.kind === "finished") return null;
  if (arrived.length > 0) {
    return (
      <p className={line}>
        <b className="font-[650] text-sea-strong">{t("arrived")}</b> {arrived.join(", ")}
      </p>
    );
  }
  if (missing.length === 0) return null;
  return (
    <p className={line}>
      <b className="font-[650] text-ink">{t("missing", { count: missing.length })}</b> {missing.join(", ")}
    </p>
  );
}
