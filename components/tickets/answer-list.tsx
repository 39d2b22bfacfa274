"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { showToast } from "@/components/ui/toast-queue";
import type { TicketAnswerRow, TicketPage } from "@/lib/tickets/ticket-page";
import { SectionTitle } from "./section-title";
import { useDiscloseAnswer } from "./ticket-queries";

/** What the resident answered, as question and answer read then; identity numbers masked until asked for. */
export function AnswerList({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets.page");
  return (
    <section
      aria-label={t("answers")}
      className="-mx-5 px-5 not-first:mt-3 not-first:border-t not-first:border-line not-first:pt-3 max-sm:-mx-3.5 max-sm:px-3.5"
    >
      <SectionTitle>{t("answers")}</SectionTitle>
      {page.answers.length === 0 && <p className="mt-1.5 text-sm text-ink-2">{t("noAnswers")}</p>}
      <dl className="mt-2 grid grid-cols-2 gap-x-5 gap-y-2 text-sm max-sm:grid-cols-1">
        {page.answers.map((answer) => (
          <div key={answer.id} className="grid grid-cols-[112px_minmax(0,1fr)] gap-3">
            <dt className="text-ink-3">{answer.label}</dt>
            <dd className="min-w-0 font-[550] break-words whitespace-pre-line">
              {answer.isSealed ? (
                <SealedAnswer answer={answer} ticketId={page.card.id} />
              ) : (
                <OpenAnswer value={answer.value} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const COORDINATES = /(?:^|\n)(-?\d{1,2}\.\d{4,}), (-?\d{1,3}\.\d{4,})$/;

/** As it was answered; a place can be opened on the map. */
function OpenAnswer({ value }: { value: string }) {
  const t = useTranslations("tickets.page");
  const [, latitude, longitude] = COORDINATES.exec(value) ?? [];
  if (!latitude || !longitude) return value;
  return (
    <>
      {value}{" "}
      <a
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
        target="_blank"
        rel="noreferrer noopener"
        className="link"
      >
        {t("openMap")}
      </a>
    </>
  );
}

function SealedAnswer({ answer, ticketId }: { answer: TicketAnswerRow; ticketId: string }) {
  const t = useTranslations("tickets.page");
  const errorText = useErrorText();
  const disclose = useDiscloseAnswer(ticketId);
  if (disclose.data) return <span className="tabular-nums">{disclose.data.value}</span>;
  const show = () =>
    disclose.mutate(answer.id, { onError: (error) => showToast({ kind: "failed", text: errorText(error) }) });
  return (
    <>
      {answer.value}{" "}
      <button
        type="button"
        className="link"
        aria-label={t("disclose", { label: answer.label })}
        onClick={show}
      >
        {t("show")}
      </button>
    </>
  );
}
