import "server-only";
import { findForm } from "../menu/engine/find-node";
import { loadMenu } from "../menu/load-menu";
import { messagePreview, previewOf } from "../outbox/preview";
import { maskPhone } from "../residents/phone-number";
import { initialsOf } from "../staff/staff";
import { replyWindowClosesAt } from "../tickets/reply-window";
import { toUnsentReply } from "./find-unsent";
import type { InboxRow, RowPreview } from "./inbox-row";
import type { RowFromDatabase, Said } from "./select-rows";
import { withoutMarks } from "./without-marks";

/** A row as the list shows it. */
export async function toInboxRow(row: RowFromDatabase): Promise<InboxRow> {
  const handle = handleOf(row);
  return {
    id: row.id,
    name: nameOf(row.name, handle),
    hasName: row.name !== null,
    handle,
    state: row.state,
    preview: previewOfRow(row),
    unsent: toUnsentReply(row, row.state),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    lastMessageAt: row.lastMessageAt.toISOString(),
    windowClosesAt: replyWindowClosesAt(row.lastInboundAt)?.toISOString() ?? null,
    unreadCount: row.unreadCount,
    assignee: toColleague(row.assigneeId, row.assigneeName),
    ticket: ticketOf(row),
    botMisses: row.botMisses,
    urgent: row.urgent,
    form: row.state === "bot" ? await formOf(row) : null,
  };
}

const previewOfRow = ({ preview, said }: RowFromDatabase): RowPreview | null =>
  said ? toRowPreview(said) : toLastPreview(preview);

/** The last message as it is kept on the conversation itself, without who of the staff wrote it. */
export function toLastPreview(preview: unknown): RowPreview | null {
  const last = messagePreview.safeParse(preview).data;
  return last ? toRowPreview({ ...last, staffId: null, staffName: null }) : null;
}

/** A message as one line of the list shows it. */
export function toRowPreview({ direction, author, kind, text, staffId, staffName }: Said): RowPreview {
  const staff = staffId && staffName ? { id: staffId, name: staffName } : null;
  return { ...previewOf(direction, author, kind, text && withoutMarks(text)), staff };
}

export const toColleague = (id: string | null, name: string | null) =>
  id && name ? { id, name, initials: initialsOf(name) } : null;

/** What somebody goes by, when neither name nor number is known too. */
export const nameOf = (name: string | null, handle: string) => name ?? (handle || "…");

/** The number as it may be shown, else the username; empty when WhatsApp hides both. */
export function handleOf({ phone, username }: { phone: string | null; username: string | null }): string {
  if (phone) return maskPhone(phone);
  return username ? `@${username}` : "";
}

function ticketOf({ ticketNumber: number, ticketTitle: title, ticketStatus: status }: RowFromDatabase) {
  return number && title && status ? { number, title, status } : null;
}

async function formOf({ formNode, formVersion, formAnswers }: RowFromDatabase): Promise<InboxRow["form"]> {
  if (!formNode || !formVersion) return null;
  const node = findForm(await loadMenu(formVersion), formNode);
  return node ? { title: node.title, answered: formAnswers ?? 0, total: node.form.fields.length } : null;
}
