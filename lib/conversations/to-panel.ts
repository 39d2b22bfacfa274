import type { TicketKind, TicketStatus } from "../tickets/ticket";
import type {
  EarlierTicket,
  PanelAccount,
  PanelBlock,
  PanelHandling,
  PanelRequirement,
  PanelTicket,
  RequirementVerdict,
} from "./conversation-detail";

type RequirementRow = {
  id: string;
  label: string;
  required: boolean;
  verdict: RequirementVerdict | null;
  decidedBy: { name: string } | null;
  _count: { documents: number };
};

type TicketRow = {
  id: string;
  number: string;
  kind: TicketKind;
  title: string;
  status: TicketStatus;
  conversationId: string | null;
  dueAt: Date | null;
  pausedAt: Date | null;
  receivedAt: Date;
  finishedAt: Date | null;
  requirements: RequirementRow[];
};

/** An open ticket with its checklist, as the resident's panel shows it; `accounts` are the person's others. */
export function toPanelTicket(
  { id, number, kind, title, status, ...row }: TicketRow,
  accounts: PanelAccount[],
): PanelTicket {
  const other = accounts.find(({ conversationId }) => conversationId === row.conversationId);
  return {
    id,
    number,
    kind,
    title,
    status,
    dueAt: row.dueAt?.toISOString() ?? null,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    requirements: row.requirements.map(toPanelRequirement),
    account: other ? other.handle || other.name : null,
  };
}

const toPanelRequirement = ({ _count, decidedBy, ...row }: RequirementRow): PanelRequirement => ({
  ...row,
  hasDocument: _count.documents > 0,
  decidedBy: decidedBy?.name ?? null,
});

export const toEarlierTicket = ({
  id,
  number,
  title,
  status,
  receivedAt,
  finishedAt,
}: TicketRow): EarlierTicket => ({
  id,
  number,
  title,
  status,
  at: (finishedAt ?? receivedAt).toISOString(),
});

type HandlingRow = {
  id: string;
  openedAt: Date;
  closedAt: Date | null;
  summary: string | null;
  firstReplyBy: { name: string } | null;
  closedBy: { name: string } | null;
};

export const toPanelHandling = ({ firstReplyBy, closedBy, ...row }: HandlingRow): PanelHandling => ({
  id: row.id,
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  summary: row.summary,
  firstReplyBy: firstReplyBy?.name ?? null,
  closedBy: closedBy?.name ?? null,
});

type BlockRow = { blockedAt: Date | null; blockReason: string | null; blockedBy: { name: string } | null };

export const toPanelBlock = ({ blockedAt, blockReason, blockedBy }: BlockRow): PanelBlock | null =>
  blockedAt && { at: blockedAt.toISOString(), by: blockedBy?.name ?? null, reason: blockReason };
