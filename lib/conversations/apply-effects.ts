import "server-only";
import type { Transaction } from "../db";
import { addJob } from "../jobs/add-job";
import type { Effect } from "../menu/engine/effect";
import type { Placeholder } from "../menu/engine/placeholders";
import { fillPrompt, type Prompt } from "../menu/engine/prompt";
import type { Session } from "../menu/engine/session";
import { renderPrompt } from "../menu/renderer/render-prompt";
import type { Office } from "../office/load-office";
import { hoursInWords, residentDate, residentMoment } from "../office/office-words";
import type { Letter } from "../outbox/queue-messages";
import { type OpenedTicket, openTicket } from "../tickets/open-ticket";
import { handOver } from "./hand-over";
import type { LockedConversation } from "./lock-conversation";

/** Where an effect takes place. */
export type Scene = {
  conversation: LockedConversation;
  session: Session;
  world: { office: Office; now: Date };
  /** Names this turn: taken twice, it says everything once. */
  turnKey: string;
  /** When the resident asked: waiting counts from here. */
  askedAt: Date;
};

/**
 * Turns what the engine decided into rows, in its order: what is said after a ticket is opened can name its number.
 * Gives what is to be said, for the caller to queue.
 */
export async function applyEffects(tx: Transaction, scene: Scene, effects: Effect[]): Promise<Letter[]> {
  const script: Script = { values: officeValues(scene.conversation, scene.world.office), letters: [] };
  for (const effect of effects) {
    if (effect.kind === "say") say(scene, script, effect.prompt);
    else if (effect.kind === "open_ticket") await open(tx, scene, script, effect);
    else await applyQuietly(tx, scene, effect);
  }
  return script.letters;
}

type Values = Partial<Record<Placeholder, string>>;
/** What is going to be said: the words known so far, the messages so far, the ticket they speak of. */
type Script = { values: Values; letters: Letter[]; ticketId?: string };

function say({ conversation, turnKey, session }: Scene, script: Script, prompt: Prompt) {
  const options = session.prefersText ? { prefersText: true } : {};
  for (const content of renderPrompt(fillPrompt(prompt, script.values), options)) {
    script.letters.push({
      conversationId: conversation.id,
      content,
      clientMessageId: `bot:${turnKey}:${script.letters.length}`,
      author: "bot",
      ...(script.ticketId ? { ticketId: script.ticketId } : {}),
    });
  }
}

type OpenEffect = Extract<Effect, { kind: "open_ticket" }>;

async function open(tx: Transaction, scene: Scene, script: Script, effect: OpenEffect) {
  const opened = await openFrom(tx, scene, effect);
  script.ticketId = opened.id;
  Object.assign(script.values, receiptValues(opened, effect.ticket.serviceName, scene.world.office));
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
        data: effect.flag === "urgent" ? { urgent: true } : {},
        select: { id: true },
      }));
    case "schedule":
      return addJob(
        tx,
        "bot-tick",
        { conversationId: id, tick: effect.tick, seq: effect.seq },
        { key: `tick:${id}`, runAt: new Date(effect.at) },
      );
    case "keep_document":
      return; // every file is kept with its message from the moment it arrives
  }
}

function openFrom(tx: Transaction, scene: Scene, { key, ticket }: OpenEffect): Promise<OpenedTicket> {
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
