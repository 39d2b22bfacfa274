import type { Verdict } from "../../../lib/tickets/ticket";
import type { StaffKey } from "./cast";
import type { Move } from "./record-moves";
import { close, type Reply, reply, staffAct } from "./reply";
import type { Act } from "./story";
import type { Thread } from "./thread";
import { walkTicket } from "./walk-ticket";
import { judge, takeTicket } from "./work-on-ticket";

export const replies =
  (by: StaffKey, body: string, rest: Omit<Reply, "by" | "body"> = {}): Act =>
  (stage, thread, at) =>
    reply(stage, thread, { by, body, ...rest }, at);

export const notes =
  (by: StaffKey, body: string): Act =>
  ({ tx, staff }, { conversationId }, createdAt) =>
    tx.internalNote.create({
      data: { conversationId, authorId: staff[by].id, body, createdAt },
      select: { id: true },
    });

/** An officer takes the conversation without having answered yet. */
export const takes =
  (by: StaffKey): Act =>
  async (stage, thread, at) => {
    if (thread.session.mode === "bot") await staffAct(stage, thread, "take_over", at);
    thread.assigneeId = stage.staff[by].id;
    thread.state = "handled";
  };

export const closes =
  (by: StaffKey, summary: string): Act =>
  (stage, thread, at) =>
    close(stage, thread, { by, summary }, at);

const ticketOf = ({ ticketId, who }: Thread) => {
  if (!ticketId) throw new Error(`${who.key} has no ticket`);
  return ticketId;
};

export const takesTicket =
  (by: StaffKey): Act =>
  (stage, thread, at) =>
    takeTicket(stage, { ticketId: ticketOf(thread), by, at });

export const moves =
  (by: StaffKey, to: Move["to"], rest: Partial<Move> = {}): Act =>
  (stage, thread, at) =>
    walkTicket(stage, thread, ticketOf(thread), { by, to, at, ...rest });

export const judges =
  (by: StaffKey, code: string, verdict: Verdict): Act =>
  (stage, thread, at) =>
    judge(stage, { ticketId: ticketOf(thread), by, at, code, verdict });

/** The photo that was sent last is put to a requirement of the ticket. */
export const files =
  (code: string): Act =>
  async ({ tx }, thread) => {
    const ticketId = ticketOf(thread);
    const requirement = await tx.ticketRequirement.findFirstOrThrow({
      where: { ticketId, code },
      select: { id: true },
    });
    const last = await tx.document.findFirstOrThrow({
      where: { conversationId: thread.conversationId },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    await tx.document.update({
      where: { id: last.id },
      data: { ticketId, requirementId: requirement.id },
      select: { id: true },
    });
  };
