import Link from "next/link";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatDayTime, formatShortDate } from "@/lib/i18n/office-time";
import type { LateGroup, LateTicket, Statistics } from "@/lib/statistics/statistics";
import { FigureLink } from "./figure-link";
import { QuestionSection } from "./question-section";
import { ticketHref } from "./tickets-href";
import { useDurations } from "./use-durations";

/** Late work by where it is stuck, who has it said once, worst first. */
export function LateSection({ statistics }: { statistics: Statistics }) {
  const t = useTranslations("statistics");
  const { figure, dueToday, signature, groups } = statistics.late;
  const worst = Math.max(
    1,
    ...groups.flatMap(({ tickets }) => tickets.map(({ minutesLate }) => minutesLate)),
  );
  return (
    <QuestionSection
      question={t("lateQuestion")}
      answer={
        <>
          {t.rich("lateAnswer", {
            count: figure.count,
            a: (text) => <FigureLink figure={figure}>{text}</FigureLink>,
          })}{" "}
          {t.rich("lateSignature", {
            count: signature.count,
            a: (text) => <FigureLink figure={signature}>{text}</FigureLink>,
          })}
        </>
      }
      more={t.rich("lateMore", {
        count: dueToday.count,
        a: (text) => <FigureLink figure={dueToday}>{text}</FigureLink>,
      })}
    >
      {groups.length === 0 ? (
        <p className="text-sm text-ink-2">{t("lateQuiet")}</p>
      ) : (
        <Table label={t("lateTable")} className="max-sm:block max-sm:[&_tbody]:block">
          <thead className="max-sm:sr-only">
            <tr>
              <HeadCell>{t("lateStuck")}</HeadCell>
              <HeadCell colSpan={2}>{t("lateBy")}</HeadCell>
              <HeadCell>{t("ticket")}</HeadCell>
              <HeadCell isNumber>{t("due")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Group
                key={`${group.status} ${group.assignee}`}
                group={group}
                worst={worst}
                workdayMinutes={statistics.workdayMinutes}
              />
            ))}
          </tbody>
        </Table>
      )}
    </QuestionSection>
  );
}

type GroupProps = { group: LateGroup; worst: number; workdayMinutes: number };

function Group({ group, worst, workdayMinutes }: GroupProps) {
  const t = useTranslations("statistics");
  const clock = useOfficeClock();
  const { figure, tickets, since } = group;
  const hidden = figure.count - tickets.length;
  const [first, ...rest] = tickets;
  const line = (ticket: LateTicket) => (
    <LateCells ticket={ticket} worst={worst} workdayMinutes={workdayMinutes} />
  );
  return (
    <>
      <tr className="max-sm:block max-sm:border-b max-sm:border-line max-sm:py-1">
        <Cell
          rowSpan={tickets.length + (hidden > 0 ? 1 : 0)}
          className="w-[280px] pr-6 max-sm:block max-sm:w-auto max-sm:border-0 max-sm:px-0"
        >
          <b className="block font-bold">
            {t(`status.${group.status}`)}{" "}
            <span className="font-medium text-ink-3">· {group.assignee ?? t("nobody")}</span>
          </b>
          <span className="text-ink-2">{t("stuckSince", { date: formatShortDate(since, clock) })}</span>
        </Cell>
        {first && line(first)}
      </tr>
      {rest.map((ticket) => (
        <tr key={ticket.id} className="max-sm:block max-sm:border-b max-sm:border-line max-sm:py-1">
          {line(ticket)}
        </tr>
      ))}
      {hidden > 0 && (
        <tr>
          <Cell colSpan={4}>
            <FigureLink figure={figure}>{t("moreInGroup", { count: hidden })}</FigureLink>
          </Cell>
        </tr>
      )}
    </>
  );
}

function LateCells({ ticket, worst, workdayMinutes }: { ticket: LateTicket } & Omit<GroupProps, "group">) {
  const { rough } = useDurations(workdayMinutes);
  const clock = useOfficeClock();
  const onPhone = "max-sm:inline-block max-sm:border-0 max-sm:px-0 max-sm:py-0.5";
  return (
    <>
      <Cell
        className={`w-24 pl-2! font-bold whitespace-nowrap text-overdue ${onPhone} max-sm:pr-3! max-sm:pl-0!`}
      >
        {rough(ticket.minutesLate)}
      </Cell>
      <Cell className="w-28 max-sm:hidden">
        <i
          aria-hidden="true"
          className="block h-[7px] bg-overdue"
          style={{ width: `${Math.max(2, Math.round((ticket.minutesLate / worst) * 84))}px` }}
        />
      </Cell>
      <Cell className={onPhone}>
        <Link href={ticketHref(ticket.id)} prefetch={false} className="hover:text-sea">
          <b className="font-semibold">{ticket.title}</b>
          {ticket.applicant && <span className="text-ink-2"> · {ticket.applicant}</span>}{" "}
          <span className="figure-link text-xs whitespace-nowrap text-ink-3">{ticket.number}</span>
        </Link>
      </Cell>
      <Cell isNumber className={`text-xs whitespace-nowrap text-ink-3 ${onPhone}`}>
        {formatDayTime(ticket.dueAt, clock)}
      </Cell>
    </>
  );
}
