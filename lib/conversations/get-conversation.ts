import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { loadOffice } from "../office/load-office";
import { replyWindowClosesAt } from "../tickets/reply-window";
import { FINISHED } from "../tickets/ticket";
import { visibleTickets } from "../tickets/visible-tickets";
import type { ConversationInput } from "./conversation";
import type { ConversationDetail } from "./conversation-detail";
import { findUnansweredTemplate } from "./find-unanswered-template";
import { findUnsent } from "./find-unsent";
import type { DraftKind } from "./inbox-views";
import { listAccounts } from "./list-accounts";
import { handleOf, nameOf, toColleague } from "./to-inbox-row";
import { toEarlierTicket, toPanelBlock, toPanelHandling, toPanelTicket } from "./to-panel";
import { visibleConversations } from "./visible-conversations";

const TICKETS = 12;
const HANDLINGS = 5;

/** Header, resident's panel (of the person, all accounts) and the viewer's own drafts of one conversation. */
export async function getConversation(
  viewer: Viewer,
  { conversationId }: ConversationInput,
): Promise<ConversationDetail> {
  authorize(viewer, "conversation.read");
  const row = await db().conversation.findFirst({
    where: { id: conversationId, ...visibleConversations(viewer) },
    select: selection(viewer),
  });
  if (!row) throw new AppError("not_found");
  const phone = row.identities[0]?.value ?? null;
  const handle = handleOf({ phone, username: row.username });
  const { residentIds, name, accounts } = await listAccounts(row.resident);
  const [tickets, handlings, unansweredTemplate, unsent] = await Promise.all([
    listTickets(viewer, residentIds),
    listHandlings(residentIds),
    findUnansweredTemplate(db(), conversationId),
    findUnsent(row.id, row.state),
  ]);
  const open = tickets.filter(({ status }) => !FINISHED.includes(status));
  return {
    id: row.id,
    name: nameOf(name, handle),
    hasName: name !== null,
    handle,
    hasPhone: phone !== null,
    username: row.username,
    rtRw: tickets.find(({ rtRw }) => rtRw)?.rtRw ?? null,
    state: row.state,
    assignee: toColleague(row.assigneeId, row.assignee?.name ?? null),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    windowClosesAt: replyWindowClosesAt(row.lastInboundAt)?.toISOString() ?? null,
    unreadCount: row.unreadCount,
    urgent: row.urgent,
    unansweredTemplate,
    unsent,
    block: toPanelBlock(row.resident),
    accounts,
    openTickets: open.map((ticket) => toPanelTicket(ticket, accounts)),
    earlierTickets: tickets.filter((ticket) => !open.includes(ticket)).map(toEarlierTicket),
    handlings: handlings.map(toPanelHandling),
    isTypingShown: (await loadOffice()).signs.typing,
    drafts: Object.fromEntries(row.drafts.map(toKeptDraft)),
    serverTime: new Date().toISOString(),
  };
}

const toKeptDraft = ({ kind, body, updatedAt }: { kind: DraftKind; body: string; updatedAt: Date }) =>
  [kind, { body, writtenAt: updatedAt.toISOString() }] as const;

const listTickets = (viewer: Viewer, residentIds: string[]) =>
  db().ticket.findMany({
    where: { residentId: { in: residentIds }, ...visibleTickets(viewer) },
    orderBy: { id: "desc" },
    take: TICKETS,
    select: {
      id: true,
      number: true,
      kind: true,
      title: true,
      status: true,
      conversationId: true,
      rtRw: true,
      dueAt: true,
      pausedAt: true,
      receivedAt: true,
      finishedAt: true,
      requirements: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          label: true,
          required: true,
          verdict: true,
          decidedBy: { select: { name: true } },
          _count: { select: { documents: true } },
        },
      },
    },
  });

const listHandlings = (residentIds: string[]) =>
  db().handling.findMany({
    where: { conversation: { residentId: { in: residentIds } } },
    orderBy: { openedAt: "desc" },
    take: HANDLINGS,
    select: {
      id: true,
      openedAt: true,
      closedAt: true,
      summary: true,
      firstReplyBy: { select: { name: true } },
      closedBy: { select: { name: true } },
    },
  });

const selection = (viewer: Viewer) =>
  ({
    id: true,
    username: true,
    state: true,
    assigneeId: true,
    waitingSince: true,
    lastInboundAt: true,
    unreadCount: true,
    urgent: true,
    resident: {
      select: {
        id: true,
        personId: true,
        blockedAt: true,
        blockReason: true,
        blockedBy: { select: { name: true } },
      },
    },
    assignee: { select: { name: true } },
    identities: {
      where: { kind: "phone", replacedAt: null },
      orderBy: { lastSeenAt: "desc" },
      take: 1,
      select: { value: true },
    },
    drafts: { where: { staffId: viewer.id }, select: { kind: true, body: true, updatedAt: true } },
  }) satisfies Prisma.ConversationSelect;
