import "server-only";
import type { Transaction } from "../db";
import { addJob, answerQueue } from "../jobs/add-job";
import type { Effect } from "../menu/engine/effect";
import type { Placeholder } from "../menu/engine/placeholders";
import { fillPrompt } from "../menu/engine/prompt";
import type { Session } from "../menu/engine/session";
import { renderPrompt } from "../menu/renderer/render-prompt";
import type { Office } from "../office/load-office";
import { hoursInWords, residentDate, residentMoment } from "../office/office-words";
import { type MessageToQueue, queueMessages } from "../outbox/queue-messages";
import { openTicket, type OpenedTicket } from "../tickets/open-ticket";
import { handOver } from "./hand-over";
import type { LockedConversation } from "./lock-conversation";

type Scene = {
  conversation: LockedConversation;
  session: Session;
  world: { office: Office; now: Date };
  /** When the resident asked: waiting counts from here. */
  askedAt: Date;
};

/** Turns what the engine decided into rows, in its order: what is said after a ticket is opened can name its number. */
export async function applyEffects(tx: Transaction, scene: Scene, effects: Effect[]): Promise<void> {
  const { conversation, session, world } = scene;
  const values = officeValues(conversation, world.office);
  const messages: MessageToQueue[] = [];
  let ticketId: string | undefined;
  for (const effect of effects) {
    if (effect.kind === "open_ticket") {
      const opened = await openFrom(tx, scene, effect);
      ticketId = opened.id;
      Object.assign(values, receiptValues(opened, effect.ticket.serviceName, world.office));
    } else if (effect.kind === "say") {
      const contents = renderPrompt(fillPrompt(effect.prompt, values), session.prefersText ? { prefersText: true } : {});
      for (const content of contents) {
        const clientMessageId = `bot:${conversation.id}:${session.seq}:${messages.length}`;
        messages.push({ content, clientMessageId, author: "bot", ...(ticketId ? { ticketId } : {}) });
      }
    } else {
      await applyQuietly(tx, scene, effect);
    }
  }
  await queueMessages(tx, conversation.id, messages);
}

type QuietEffect = Exclude<Effect, { kind: "say" | "open_ticket" }>;

async function applyQuietly(tx: Transaction, { conversation, askedAt }: Scene, effect: QuietEffect) {
  const { id } = conversation;
  switch (effect.kind) {
    case "hand_over":
      return handOver(tx, id, effect.reason, askedAt);
    case "flag":
      return void (await tx.conversation.update({
        where: { id },
        data: effect.flag === "urgent" ? { urgent: true } : { botMisses: { increment: 1 } },
        select: { id: true },
      }));
    case "schedule":
      return addJob(tx, "bot-tick", { conversationId: id, tick: effect.tick, seq: effect.seq }, {
        queue: answerQueue(id),
        key: `tick:${id}:${effect.tick}`,
        runAt: new Date(effect.at),
      });
    case "keep_document":
      return; // every file is kept with its message from the moment it arrives
  }
}

function openFrom(tx: Transaction, scene: Scene, { key, ticket }: Extract<Effect, { kind: "open_ticket" }>): Promise<OpenedTicket> {
  const { conversation, world } = scene;
  const audio = ticket.audio.map((documentId) => ({ documentId }));
  return openTicket(
    tx,
    world.office,
    {
      kind: ticket.kind,
      serviceId: ticket.nodeId,
      menuVersion: ticket.menuVersion,
      title: ticket.title,
      residentId: conversation.residentId,
      conversationId: conversation.id,
      source: "whatsapp",
      submissionKey: `${conversation.id}:${key}`,
      applicantName: ticket.applicantName,
      rtRw: ticket.rtRw,
      answers: ticket.answers,
      requirements: ticket.requirements,
      documents: [...ticket.documents, ...audio],
      promiseWorkingDays: ticket.promiseWorkingDays,
      isClosed: ticket.isSupervisory ?? false,
    },
    world.now,
  );
}

type Values = Partial<Record<Placeholder, string>>;

function officeValues({ residentName }: LockedConversation, { profile, calendar }: Office): Values {
  return {
    kantor: profile.name,
    alamat_kantor: profile.address,
    jam_layanan: hoursInWords(calendar),
    telepon_kantor: profile.phone,
    nama: residentName ?? "",
  };
}

const receiptValues = (ticket: OpenedTicket, service: string, { profile }: Office): Values => ({
  nomor: ticket.number,
  waktu: residentMoment(ticket.receivedAt, profile.timeZone),
  layanan: service,
  tenggat: residentDate(ticket.dueAt, profile.timeZone),
});
