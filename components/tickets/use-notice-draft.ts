import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fillTemplate, previewOf } from "@/lib/templates/fill-template";
import { replaceVariables } from "@/lib/templates/template";
import { BLANK, type Notice, type NoticeTemplate } from "@/lib/tickets/notice";
import type { NoticeLetter, TicketStatus } from "@/lib/tickets/ticket";
import { ticketQueries } from "./ticket-queries";

export const MAX_MESSAGE = 1024;

export type Letter = Omit<NoticeLetter, "clientMessageId">;

/**
 * The proposed message of a move with what the officer changed: exactly what would be sent, as free text or, when the
 * window is closed, by a template in which only one place is the officer's.
 */
export function useNoticeDraft(ticketId: string, status: TicketStatus) {
  const query = useQuery(ticketQueries.notice(ticketId, status));
  const [edited, setEdited] = useState<string | null>(null);
  const [typed, setFilling] = useState<string | null>(null);
  const notice = query.data;
  const template = notice?.window.kind === "closed" ? notice.window.template : null;
  const filling = typed ?? template?.words.text ?? "";
  const freeText = edited ?? withBlankFilled(notice?.message ?? null, filling);
  const byTemplate = template && fillIn(template, filling);
  const message = byTemplate ? byTemplate.preview : freeText;
  return {
    query,
    notice,
    template,
    message,
    /** What stands in the blank: a rejection's reason is kept with the ticket too. */
    filling,
    setFilling,
    isEditing: edited !== null,
    edit: () => setEdited(message ?? ""),
    setMessage: setEdited,
    /** How many characters a template has too many. */
    excess: byTemplate?.excess ?? 0,
    /** What goes to the server when it is sent; null while it cannot be. */
    letter: byTemplate ? byTemplate.letter : freeLetter(notice, freeText),
    /** Whether there is a way to the resident at all. */
    isTellable:
      notice !== undefined && (notice.window.kind === "open" || template !== null) && message !== null,
  };
}

export type NoticeDraft = ReturnType<typeof useNoticeDraft>;

const withBlankFilled = (proposed: string | null, filling: string) =>
  filling.trim() && proposed ? proposed.replace(BLANK, filling.trim()) : proposed;

function freeLetter(notice: Notice | undefined, message: string | null): Letter | null {
  const isComplete = message !== null && message.trim().length > 0 && !message.includes(BLANK);
  const canSend = isComplete && message.length <= MAX_MESSAGE && notice?.window.kind === "open";
  return canSend ? { message } : null;
}

function fillIn(template: NoticeTemplate, filling: string) {
  const { words, name } = template;
  const values = { ...template.values, [words.variable]: filling };
  const filled = fillTemplate(template, values);
  const shown = { ...values, [words.variable]: filling.trim() || BLANK };
  return {
    preview:
      filled.kind === "filled"
        ? filled.content.preview
        : previewOf({
            header: replaceVariables(template.header, shown),
            body: replaceVariables(template.body, shown),
            footer: template.footer,
          }),
    excess: filled.kind === "too_long" ? filled.excess : 0,
    letter:
      filled.kind === "filled"
        ? { message: filled.content.preview, template: { name, words: filling } }
        : null,
  };
}
