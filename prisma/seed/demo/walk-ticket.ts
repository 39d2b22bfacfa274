import { type Move, recordMoves } from "./record-moves";
import { sendNotice } from "./send-notice";
import type { Stage } from "./stage";
import type { Thread } from "./thread";

/** One step of a ticket, with the message that the resident got about it. */
export async function walkTicket(
  stage: Stage,
  thread: Thread | null,
  ticketId: string,
  move: Move,
): Promise<void> {
  const ticket = await findTicket(stage, ticketId);
  const messageId = thread && (await sendNotice(stage, thread, ticket, move));
  const { id, number, kind, status, statusSince, firstActionAt, dueAt } = ticket;
  const { pausedAt, pausedMinutes, readyAt, finishedAt, rejectionReason } = ticket;
  const clocks = { status, statusSince, firstActionAt, dueAt, pausedAt, pausedMinutes, readyAt, finishedAt };
  await recordMoves(stage, { id, number, kind, ...clocks, rejectionReason }, [{ ...move, messageId }]);
}

const findTicket = ({ tx }: Stage, id: string) =>
  tx.ticket.findUniqueOrThrow({
    where: { id },
    include: {
      service: { select: { name: true } },
      requirements: {
        orderBy: { position: "asc" },
        select: {
          label: true,
          required: true,
          via: true,
          verdict: true,
          documents: { select: { id: true } },
        },
      },
    },
  });

export type WalkedTicket = Awaited<ReturnType<typeof findTicket>>;
