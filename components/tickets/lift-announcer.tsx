import { useTranslations } from "next-intl";
import { COLUMN_OF } from "@/lib/tickets/ticket";
import type { Lift } from "./use-lift";

/** Says what a lifted card is over, for those who do not see it. */
export function LiftAnnouncer({ lift }: { lift: Lift | null }) {
  const t = useTranslations("tickets");
  return (
    <div role="status" className="sr-only">
      {lift && words()}
    </div>
  );

  function words() {
    const [status] = lift?.over ?? [];
    if (!status) return t("lifted", { title: lift?.card.title ?? "" });
    return t("overTarget", { status: t(`status.${status}`), column: t(`column.${COLUMN_OF[status]}`) });
  }
}
