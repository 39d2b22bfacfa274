import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Pause } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import type { PanelRequirement, PanelTicket } from "@/lib/conversations/conversation-detail";
import { deadlineWords } from "@/lib/i18n/deadline-words";
import { useNow } from "../shell/use-now";
import { useOfficeClock } from "../shell/use-office-clock";
import { ticketMeaning } from "./ticket-meaning";

const TONE = {
  overdue: "text-overdue font-semibold",
  soon: "text-soon font-semibold",
  paused: "text-paused",
  plain: "text-ink-2",
};

/** An open ticket beside the conversation: its state, what is still missing, when it is due. */
export function PanelTicketCard({ ticket }: { ticket: PanelTicket }) {
  const t = useTranslations("inbox");
  const isPaused = ticketMeaning(ticket.status) === "paused";
  return (
    <article className="grid gap-[7px] rounded-md border border-line px-3 py-[11px]">
      <div className="flex items-center gap-2 text-xs text-ink-3">
        {ticket.number}
        <Chip
          meaning={ticketMeaning(ticket.status)}
          icon={isPaused ? <Pause aria-hidden="true" /> : undefined}
          className="ml-auto"
        >
          {t(`status.${ticket.status}`)}
        </Chip>
      </div>
      <b className="font-[650]">{ticket.title}</b>
      {ticket.account && (
        <p className="text-xs text-ink-3">{t("fromAccount", { account: ticket.account })}</p>
      )}
      {ticket.requirements.length > 0 && (
        <ul className="grid gap-[5px] text-sm">
          {ticket.requirements.map((requirement) => (
            <RequirementLine key={requirement.id} requirement={requirement} />
          ))}
        </ul>
      )}
      <Deadline ticket={ticket} />
      <ButtonLink href={`/tickets/${ticket.id}` as Route} className="w-full">
        {t("openTicket")}
      </ButtonLink>
    </article>
  );
}

function RequirementLine({ requirement }: { requirement: PanelRequirement }) {
  const t = useTranslations("inbox");
  const { label, verdict, decidedBy, hasDocument, required } = requirement;
  const [Icon, colour] = lookOf(requirement);
  const word = verdict
    ? t(`verdict_${verdict}`)
    : hasDocument
      ? t("notChecked")
      : required
        ? t("missing")
        : t("optional");
  return (
    <li className={`flex items-start gap-[7px] ${colour}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-[15px]" />
      <span className="min-w-0">{label}</span>
      <span className="ml-auto flex-none pl-1 text-xs leading-[1.7] text-ink-3">
        {[word, verdict && decidedBy?.split(" ")[0]].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}

function lookOf({ verdict, hasDocument }: PanelRequirement) {
  if (verdict === "match") return [CircleCheck, "text-ready"] as const;
  if (verdict) return [CircleAlert, "text-overdue"] as const;
  return hasDocument ? ([CircleDot, "text-sea"] as const) : ([CircleDashed, "text-ink-3"] as const);
}

function Deadline({ ticket: { dueAt, pausedAt } }: { ticket: PanelTicket }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const now = useNow();
  if (pausedAt) return <p className="text-sm text-paused">{t("deadlinePaused")}</p>;
  if (!dueAt) return null;
  const { tone, text } = deadlineWords(dueAt, now, clock);
  return <p className={`text-sm ${TONE[tone]}`}>{t("due", { deadline: text })}</p>;
}
