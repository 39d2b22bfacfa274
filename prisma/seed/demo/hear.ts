import { TZDate } from "@date-fns/tz";
import { isOpen, nextOpening } from "../../../lib/calendar/working-time";
import { maskContent } from "../../../lib/conversations/mask-content";
import { toEngineInput } from "../../../lib/conversations/to-engine-input";
import { toJson } from "../../../lib/db/to-json";
import type { BotEvent } from "../../../lib/menu/engine/bot-event";
import type { Effect } from "../../../lib/menu/engine/effect";
import type { Input } from "../../../lib/menu/engine/input";
import type { Env } from "../../../lib/menu/engine/menu-env";
import { step } from "../../../lib/menu/engine/step";
import { residentMoment } from "../../../lib/office/office-words";
import { listResidentTickets } from "../../../lib/tickets/list-resident-tickets";
import type { InboundContent } from "../../../lib/whatsapp/inbound-content";
import { botWords, type Receipt } from "./bot-words";
import type { FileName } from "./file-shelf";
import { openHandling } from "./handling";
import { openFromForm } from "./open-from-form";
import type { Stage } from "./stage";
import type { Thread } from "./thread";
import { type Written, writeInbound, writeOutbound } from "./write-message";

const BOT_TAKES_MS = 900;
/** The demo's own hours count as open whenever it is made, so that the same day is told at night. */
const TODAY_MS = 4 * 3_600_000;

export type Said = { content: InboundContent; file?: FileName; replyToWamid?: string };

/** The resident says something, and the engine itself answers, as it would have at that time. */
export async function hear(stage: Stage, thread: Thread, said: Said, at: Date): Promise<Written> {
  const content = maskContent(said.content);
  const quoted = said.replyToWamid ? { replyToWamid: said.replyToWamid } : {};
  const written = await writeInbound(stage, thread, { content, ...quoted }, at);
  const owner = { at: written.at, conversationId: thread.conversationId, messageId: written.id };
  const file = said.file ? await stage.files.keep(stage.tx, { name: said.file, ...owner }) : null;
  const input = toEngineInput({
    id: written.id,
    wamid: written.wamid,
    sentAt: written.at,
    receivedAt: written.at,
    replyToWamid: said.replyToWamid ?? null,
    content,
    document: file && { ...file, state: "stored", refusal: null },
  });
  thread.unread += 1;
  await advance(stage, thread, input, written.at);
  followBot(thread, written.at);
  return written;
}

/** One input through the engine: session, events, what is said, tickets and hand-overs. */
export async function advance(stage: Stage, thread: Thread, input: Input, at: Date): Promise<void> {
  const { session, events, effects } = step(thread.session, input, await worldAt(stage, thread, at));
  thread.session = session;
  keepEvents(stage, thread, events, at);
  let receipt: Receipt | undefined;
  for (const effect of effects) receipt = (await apply(stage, thread, { effect, receipt, at })) ?? receipt;
}

async function worldAt({ tx, office, menu, now }: Stage, thread: Thread, at: Date): Promise<Env> {
  const { calendar } = office;
  const opening = nextOpening(calendar, at);
  return {
    now: at.toISOString(),
    office: {
      isOpen: isOpen(calendar, at) || now.getTime() - at.getTime() < TODAY_MS,
      ...(opening ? { nextOpening: residentMoment(opening, calendar.timeZone) } : {}),
      utcOffsetMinutes: -new TZDate(at.getTime(), calendar.timeZone).getTimezoneOffset(),
    },
    menu: () => menu.doc,
    latest: menu.number,
    // In the middle of a form nobody of the demo asks how a request stands.
    tickets: thread.session.form ? [] : await listResidentTickets(tx, thread.conversationId, office),
    ...(thread.who.name ? { residentName: thread.who.name } : {}),
  };
}

function keepEvents({ ledger }: Stage, { conversationId }: Thread, events: BotEvent[], createdAt: Date) {
  for (const { kind, ...detail } of events)
    ledger.botEvents.push({
      conversationId,
      kind,
      nodeId: "node" in detail ? detail.node : null,
      fieldId: "field" in detail ? detail.field : null,
      detail: toJson(detail),
      createdAt,
    });
}

type Applied = { effect: Effect; receipt: Receipt | undefined; at: Date };

async function apply(stage: Stage, thread: Thread, { effect, receipt, at }: Applied) {
  switch (effect.kind) {
    case "say":
      for (const content of botWords(effect.prompt, stage.office, { name: thread.who.name, receipt }))
        await writeOutbound(
          stage,
          thread,
          { content, author: "bot", ...(receipt ? { ticketId: receipt.ticket.id } : {}) },
          new Date(at.getTime() + BOT_TAKES_MS),
        );
      return undefined;
    case "open_ticket":
      return openFromForm(stage, thread, effect, at);
    case "hand_over":
      await openHandling(stage, thread, effect.reason, new Date(at.getTime() + BOT_TAKES_MS));
      return undefined;
    case "flag":
      if (effect.flag === "urgent") thread.urgent = true;
      return undefined;
    default:
      return undefined; // reminders would be sent after the demo; documents are kept with their messages
  }
}

/** What the bot may not answer waits for an officer; what it answered keeps nobody waiting. */
function followBot(thread: Thread, since: Date) {
  if (thread.session.mode === "human") {
    thread.waitingSince ??= since;
    thread.state = thread.assigneeId ? "handled" : "waiting";
    return;
  }
  Object.assign(thread, { state: "bot", waitingSince: null, unread: 0 });
}
