"use client";

import { useTranslations } from "next-intl";
import type { TicketDocument, TicketPage } from "@/lib/tickets/ticket-page";
import { HeldDocument } from "./held-document";
import { RequirementRow } from "./requirement-row";
import { SectionTitle } from "./section-title";

/** The checklist tied to the documents: a decided requirement is one line, an undecided one carries the verdicts. */
export function RequirementList({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets.page");
  const { requirements, otherDocuments, card } = page;
  if (card.kind === "report" && requirements.length === 0) return <Attachments documents={otherDocuments} />;
  const required = requirements.filter((row) => row.required);
  const optionalOpen = requirements.filter((row) => !row.required && row.verdict === null).length;
  const summary = [
    t("requirementsSummary", {
      matched: required.filter(({ verdict }) => verdict === "match").length,
      required: required.length,
    }),
    ...(optionalOpen > 0 ? [t("optionalOpen", { count: optionalOpen })] : []),
  ].join(", ");
  return (
    <section aria-label={t("requirements")}>
      <SectionTitle note={requirements.length > 0 ? summary : undefined}>{t("requirements")}</SectionTitle>
      {requirements.length === 0 && <p className="mt-1.5 text-sm text-ink-2">{t("noRequirements")}</p>}
      <ul className="mt-1.5">
        {requirements.map((row) => (
          <RequirementRow key={row.id} row={row} ticketId={page.card.id} />
        ))}
      </ul>
      {otherDocuments.length > 0 && (
        <div className="mt-3 grid gap-2">
          <h3 className="text-sm font-semibold text-ink-2">{t("otherDocuments")}</h3>
          <Documents documents={otherDocuments} label={t("otherDocuments")} />
        </div>
      )}
    </section>
  );
}

/** A report asks for nothing: what its writer sent along, or no section at all. */
function Attachments({ documents }: { documents: TicketDocument[] }) {
  const t = useTranslations("tickets.page");
  if (documents.length === 0) return null;
  return (
    <section aria-label={t("attachments")} className="grid gap-2">
      <SectionTitle>{t("attachments")}</SectionTitle>
      <Documents documents={documents} label={t("attachments")} />
    </section>
  );
}

function Documents({ documents, label }: { documents: TicketDocument[]; label: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      {documents.map((document) => (
        <HeldDocument key={document.id} document={document} label={label} size="large" />
      ))}
    </div>
  );
}
