import { db, transaction } from "../../db";
import { aWaitingConversation } from "../../db/testing/builders";
import { uuidv7 } from "../../db/uuid";
import { loadOffice } from "../../office/load-office";
import { openTicket } from "../open-ticket";
import { COLUMN_OF, type TicketKind, type TicketStatus } from "../ticket";

type Wish = {
  kind?: TicketKind;
  status?: TicketStatus;
  title?: string;
  applicantName?: string;
  isClosed?: boolean;
  dueAt?: Date;
  statusSince?: Date;
  pausedAt?: Date;
  /** Minutes since the resident last wrote. */
  wroteMinutesAgo?: number;
  requirements?: { code: string; label: string; required: boolean; via: "photo" | "counter" }[];
};

const POSTER = { code: "PENGANTAR_RT_RW", label: "Pengantar RT/RW", required: true, via: "photo" as const };

/** A ticket of Mama Yosina with her conversation, in the state that is wished for. */
export async function aTicket(wish: Wish = {}) {
  const name = wish.applicantName ?? "Yosina Rumbiak";
  const conversation = await aWaitingConversation(name, wish.wroteMinutesAgo ?? 5);
  const kind = wish.kind ?? "request";
  const service = await db().service.findFirstOrThrow({ where: { kind }, orderBy: { id: "asc" } });
  const office = await loadOffice();
  const opened = await transaction((tx) =>
    openTicket(
      tx,
      office,
      {
        kind,
        serviceId: service.id,
        menuVersion: 1,
        title: wish.title ?? "Surat Keterangan Domisili",
        residentId: conversation.residentId,
        conversationId: conversation.id,
        source: "whatsapp",
        submissionKey: uuidv7(),
        applicantName: name,
        rtRw: "RT 02/RW 01",
        answers: [{ fieldId: "keperluan", label: "Keperluan", value: "Beasiswa anak", kind: "text" }],
        requirements: wish.requirements ?? [POSTER],
        documents: [],
        promiseWorkingDays: 1,
        isClosed: wish.isClosed ?? false,
      },
      new Date(),
    ),
  );
  const { status, dueAt, statusSince, pausedAt } = wish;
  const ticket = await db().ticket.update({
    where: { id: opened.id },
    data: {
      status,
      dueAt,
      statusSince,
      pausedAt,
      ...(status && COLUMN_OF[status] === "completed" ? { finishedAt: new Date() } : {}),
      ...(status && COLUMN_OF[status] === "ready" ? { readyAt: statusSince ?? new Date() } : {}),
    },
  });
  return { ...ticket, conversationId: conversation.id };
}
