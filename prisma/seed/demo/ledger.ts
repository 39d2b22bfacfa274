import type { Transaction } from "../../../lib/db";
import type { Prisma } from "../../../lib/db/generated/client";

/** Rows that nothing in the demo reads back: written together at its end. */
export type Ledger = {
  botEvents: Prisma.BotEventCreateManyInput[];
  ticketEvents: Prisma.TicketEventCreateManyInput[];
  handovers: Prisma.HandoverCreateManyInput[];
  /** Tickets whose first event still carries the time of the demo's making. */
  openedIds: string[];
};

export const newLedger = (): Ledger => ({ botEvents: [], ticketEvents: [], handovers: [], openedIds: [] });

export async function writeLedger(tx: Transaction, ledger: Ledger): Promise<void> {
  await tx.botEvent.createMany({ data: ledger.botEvents });
  await tx.$executeRaw`
    update "TicketEvent" e set "createdAt" = t."receivedAt" from "Ticket" t
    where t.id = e."ticketId" and e.action = 'opened' and t.id = any(${ledger.openedIds}::uuid[])`;
  await tx.ticketEvent.createMany({ data: ledger.ticketEvents });
  await tx.handover.createMany({ data: ledger.handovers });
}
