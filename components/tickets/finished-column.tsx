import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { statesFor } from "./column-layout";
import { StateTile } from "./state-tiles";
import type { Lift } from "./use-lift";

/** Selesai, folded: a way to its rows; while a card is lifted, the ways to finish it. */
export function FinishedColumn({ count, lift }: { count: number; lift: Lift | null }) {
  const t = useTranslations("tickets");
  const states = statesFor("completed", lift?.card);
  return (
    <section aria-label={t("column.completed")} className="my-3 mb-4 grid min-h-0 auto-rows-fr gap-2">
      {lift && states.length > 0 ? (
        states.map((status) => (
          <StateTile
            key={status}
            status={status}
            isNarrow
            isOver={lift.over.length === 1 && lift.over[0] === status}
          />
        ))
      ) : (
        <Link
          href="/tickets?view=table&column=completed"
          aria-label={t("openFinished", { count })}
          className="flex w-11 flex-col items-center gap-2.5 justify-self-end rounded-md border border-line py-2.5 text-ink-2 hover:bg-sheet"
        >
          <ChevronLeft aria-hidden="true" className="size-4 text-ink-3" />
          <b className="text-sm font-bold">{count}</b>
          <span className="text-sm font-[650] [writing-mode:vertical-rl]">{t("column.completed")}</span>
          <span className="text-xs [writing-mode:vertical-rl]">{t("finishedFold")}</span>
        </Link>
      )}
    </section>
  );
}
