"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { joinClasses } from "@/components/ui/join-classes";
import { can } from "@/lib/auth/permissions";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { TicketPage } from "@/lib/tickets/ticket-page";
import { SectionTitle } from "./section-title";
import { StepActs } from "./step-acts";
import { UntoldNotice } from "./untold-notice";
import { useMinuteWords } from "./use-minute-words";

/** The way of the ticket; only where it stands are there buttons. */
export function TicketSteps({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  const { steps, card, moves } = page;
  const at = steps.findIndex(({ status }) => status === card.status);
  return (
    <section
      aria-label={t("page.steps")}
      className="-mx-[18px] mt-3.5 border-t border-line px-[18px] pt-3 max-sm:-mx-3.5 max-sm:px-3.5"
    >
      <SectionTitle>{t("page.steps")}</SectionTitle>
      <ol className="mt-2.5">
        {steps.map((step, index) => {
          const isNow = index === at;
          const isDone = index < at && step.at !== null;
          return (
            <li
              key={step.status}
              aria-current={isNow ? "step" : undefined}
              className="relative pb-2.5 pl-[26px] text-sm text-ink-2 before:absolute before:top-2.5 before:-bottom-2.5 before:left-[7px] before:w-px before:bg-line-strong last:before:hidden"
            >
              <Dot isNow={isNow} isDone={isDone} />
              <div className="flex items-baseline gap-2">
                <h3
                  className={joinClasses(
                    "flex-1 leading-[19px]",
                    isNow ? "font-bold text-ink" : "font-semibold",
                  )}
                >
                  {t(`status.${step.status}`)}
                </h3>
                <StepTime page={page} step={step} isNow={isNow} isShown={isNow || isDone} />
              </div>
              <StepData page={page} status={step.status} />
              {isNow && card.isUntold && can(viewer, "ticket.move") && <UntoldNotice card={card} />}
              {isNow && moves.length > 0 && can(viewer, "ticket.move") && <StepActs page={page} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Dot({ isNow, isDone }: { isNow: boolean; isDone: boolean }) {
  return (
    <span aria-hidden="true" className="absolute top-0.5 left-0 grid size-[15px] place-items-center">
      {isDone ? (
        <CircleCheck className="size-[15px] bg-sheet text-ready" />
      ) : (
        <span
          className={
            isNow
              ? "size-[11px] rounded-full bg-sea ring-3 ring-sea-wash"
              : "size-[7px] rounded-full border-[1.5px] border-line-strong bg-sheet"
          }
        />
      )}
    </span>
  );
}

type StepProps = { page: TicketPage; step: TicketPage["steps"][number]; isNow: boolean; isShown: boolean };

function StepTime({ page, step, isNow, isShown }: StepProps) {
  const t = useTranslations("tickets.page");
  const office = useOfficeClock();
  const words = useMinuteWords();
  if (!isShown || !step.at) return null;
  const at = formatDayTime(isNow ? page.card.statusSince : step.at, office);
  const handled =
    step.status === "received" && !isNow && page.firstActionMinutes !== null
      ? `, ${t("handledWithin", { length: words(page.firstActionMinutes) })}`
      : "";
  return (
    <time className="text-right text-xs text-ink-3">{isNow ? t("sinceAt", { at }) : `${at}${handled}`}</time>
  );
}

/** What a state holds of its own: the reason of a refusal, the letter, who collected. */
function StepData({ page, status }: { page: TicketPage; status: string }) {
  const t = useTranslations("tickets");
  const line = "text-xs leading-[17px] text-ink-3";
  if (status === "rejected" && page.rejectionReason) {
    return <p className={line}>{t("page.reason", { reason: page.rejectionReason })}</p>;
  }
  if (status === "ready" && page.card.letterNumber) {
    return <p className={line}>{t("letterNumber", { number: page.card.letterNumber })}</p>;
  }
  if (status !== "completed" || !page.handover) return null;
  const { collectedBy, relation, by } = page.handover;
  const known = ["applicant", "family", "proxy", "official"] as const;
  const named = known.find((each) => each === relation);
  return (
    <p className={line}>
      {t("page.collected", { name: collectedBy, relation: named ? t(`handover.${named}`) : relation, by })}
    </p>
  );
}
