"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { formatDayTime, formatListTime } from "@/lib/i18n/office-time";
import { VERDICTS, type Verdict } from "@/lib/tickets/ticket";
import type { TicketRequirementRow } from "@/lib/tickets/ticket-page";
import { HeldDocument } from "./held-document";
import { useDecideRequirement } from "./ticket-queries";
import { VerdictButtons } from "./verdict-buttons";

type Props = { row: TicketRequirementRow; ticketId: string };

export function RequirementRow({ row, ticketId }: Props) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  const errorText = useErrorText();
  const decide = useDecideRequirement(ticketId);
  const mayDecide = can(viewer, "ticket.move");
  const [latest, ...earlier] = row.documents;
  const isOpen = mayDecide && row.verdict === null;
  const choose = (verdict: Verdict | null) => {
    decide.mutate(
      { requirementId: row.id, verdict },
      { onError: (error) => showToast({ kind: "failed", text: errorText(error) }) },
    );
  };
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      <div
        className={isOpen && latest ? "flex gap-4 max-sm:flex-col max-sm:gap-2.5" : "flex items-center gap-3"}
      >
        {latest ? (
          <HeldDocument document={latest} label={row.label} size={isOpen ? "large" : "small"} />
        ) : (
          <span className="h-10 w-14 flex-none rounded-sm border border-dashed border-line-strong" />
        )}
        <div className="min-w-0 flex-1">
          <h3 className="text-md leading-5 font-semibold">
            {row.label}{" "}
            {!row.required && (
              <small className="ml-0.5 text-xs font-medium text-ink-3">{t("page.optional")}</small>
            )}
          </h3>
          <Source row={row} />
          {isOpen &&
            earlier.map((document) => <Earlier key={document.id} document={document} label={row.label} />)}
        </div>
        <Decision row={row} onUndo={mayDecide ? () => choose(null) : undefined} />
      </div>
      {isOpen && (
        <VerdictButtons
          label={row.label}
          reasons={reasonsFor(row)}
          value={row.verdict}
          onChange={choose}
          isPending={decide.isPending}
        />
      )}
    </li>
  );
}

/** A photo can be unusable in five ways, an original on the counter in two; what never came can only be accepted. */
function reasonsFor({ documents, via }: TicketRequirementRow): readonly Verdict[] {
  if (documents.length > 0) return VERDICTS.filter((verdict) => verdict !== "match");
  return via === "counter" ? ["wrong_document", "expired"] : [];
}

function Source({ row }: { row: TicketRequirementRow }) {
  const t = useTranslations("tickets.page");
  const office = useOfficeClock();
  const [latest] = row.documents;
  const absent = row.via === "counter" ? t("viaCounter") : t("notGiven");
  return (
    <p className="text-xs leading-[17px] text-ink-3">
      {latest ? t("givenAt", { at: formatDayTime(latest.at, office) }) : absent}
      {latest && latest.views > 0 && ` · ${t("viewed", { count: latest.views })}`}
    </p>
  );
}

function Earlier({
  document,
  label,
}: {
  document: TicketRequirementRow["documents"][number];
  label: string;
}) {
  const t = useTranslations("tickets.page");
  const office = useOfficeClock();
  return (
    <div className="mt-2 flex items-center gap-2 text-xs text-ink-3">
      <HeldDocument document={document} label={label} size="small" />
      {t("earlier", { at: formatDayTime(document.at, office) })}
    </div>
  );
}

function Decision({ row, onUndo }: { row: TicketRequirementRow; onUndo: (() => void) | undefined }) {
  const t = useTranslations("tickets");
  const office = useOfficeClock();
  const now = useNow();
  const { verdict, decidedAt, decidedBy } = row;
  const firstName = decidedBy?.split(" ")[0];
  if (!verdict) return <span className="text-xs text-ink-3 max-sm:hidden">{t("page.notChecked")}</span>;
  const isMatch = verdict === "match";
  const Icon = isMatch ? CircleCheck : CircleAlert;
  return (
    <div className="flex flex-none flex-wrap items-center justify-end gap-x-1.5 text-sm">
      <span className={`flex items-center gap-1.5 font-[650] ${isMatch ? "text-ready" : "text-overdue"}`}>
        <Icon aria-hidden="true" className="size-4" />
        {t(`verdict.${verdict}`)}
      </span>
      <small
        className="text-xs whitespace-nowrap text-ink-3"
        title={[decidedBy, decidedAt && formatDayTime(decidedAt, office)].filter(Boolean).join(", ")}
      >
        {[firstName, decidedAt && formatListTime(decidedAt, now, office)].filter(Boolean).join(", ")}
      </small>
      {onUndo && (
        <Button variant="quiet" size="small" onPress={onUndo} aria-label={`${t("page.undo")}: ${row.label}`}>
          {t("page.undo")}
        </Button>
      )}
    </div>
  );
}
