import type { ThreadEvent, ThreadItem, ThreadPage } from "@/lib/conversations/thread";
import { gatherAlbums } from "./gather-albums";

type Item<Kind extends ThreadItem["kind"]> = Extract<ThreadItem, { kind: Kind }>;
export type MessageItem = Item<"message">;

export type BotTurn = {
  /** Messages of the resident. */
  received: number;
  chosen: string[];
  answered: number;
  total: number;
  files: number;
  submitted: string[];
};

export type ThreadBlock =
  | { kind: "day"; key: string; at: string }
  | { kind: "message"; key: string; item: MessageItem }
  | { kind: "album"; key: string; items: MessageItem[] }
  | { kind: "note"; key: string; item: Item<"note"> }
  | { kind: "event"; key: string; at: string; event: ThreadEvent }
  | { kind: "fold"; key: string; messages: MessageItem[]; turn: BotTurn; isLast: boolean };

/** What the bot says so soon after an event belongs to it. */
const ANSWER_SECONDS = 60;

/**
 * The thread as it is drawn, from its pages (the newest first): days, bubbles, notes, events, and each turn of the bot
 * as one fold, which ends where something happened. What made the bot give the conversation to an officer stays in
 * view, and so do the resident's last words with all that came after them.
 */
export function buildThread(pages: ThreadPage[], dayOf: (at: string) => string): ThreadBlock[] {
  const blocks: ThreadBlock[] = [];
  let day = "";
  let run: ThreadItem[] = [];
  const items = inOrder(pages);
  const lastWords = items.findLastIndex((item) => item.kind === "message" && item.direction === "in");
  const end = ({ showsUnanswered }: { showsUnanswered: boolean }) => {
    blocks.push(...closeRun(run, showsUnanswered));
    run = [];
  };
  for (const [place, item] of items.entries()) {
    const itsDay = dayOf(item.at);
    if (itsDay !== day && item.kind !== "trace") {
      end({ showsUnanswered: false });
      blocks.push({ kind: "day", key: `day ${itsDay}`, at: item.at });
      day = itsDay;
    }
    if (place === lastWords) end({ showsUnanswered: true });
    if (belongsToRun(item) && place < lastWords) {
      run.push(item);
      continue;
    }
    end({ showsUnanswered: isHandOver(item) });
    if (item.kind !== "trace") blocks.push(toBlock(item));
  }
  const last = blocks.findLast((block) => !(block.kind === "message" && block.item.isWithBot));
  if (last?.kind === "fold") last.isLast = true;
  return gatherAlbums(blocks);
}

function inOrder(pages: ThreadPage[]): ThreadItem[] {
  const seen = new Set<string>();
  return pages
    .toReversed()
    .flatMap(({ items }) => items)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

const isHandOver = (item: ThreadItem) => item.kind === "event" && item.event.type === "handed_over";

const belongsToRun = (item: ThreadItem) =>
  item.kind === "trace" ||
  (item.kind === "message" && item.isWithBot) ||
  (item.kind === "event" && item.event.type === "ticket_opened");

function closeRun(run: ThreadItem[], showsUnanswered: boolean): ThreadBlock[] {
  const lastAnswer = run.findLastIndex((item) => item.kind === "message" && item.author === "bot");
  const cut = showsUnanswered ? lastAnswer + 1 : run.length;
  const shown = run.slice(cut).filter((item) => item.kind !== "trace");
  return [...partAtEvents(run.slice(0, cut)).flatMap(toFold), ...shown.map(toBlock)];
}

type Part = { talk: ThreadItem[]; events: Item<"event">[] };

/** What was said up to each event and what the bot answered to it, then the event. */
function partAtEvents(run: ThreadItem[]): Part[] {
  const parts: Part[] = [];
  for (const item of run) {
    const last = parts.at(-1);
    if (item.kind === "event") {
      if (last) last.events.push(item);
      else parts.push({ talk: [], events: [item] });
    } else if (last && goesOn(last, item)) last.talk.push(item);
    else parts.push({ talk: [item], events: [] });
  }
  return parts;
}

function goesOn({ talk, events }: Part, item: ThreadItem): boolean {
  const event = events.at(-1);
  if (!event) return true;
  const isOfBot = item.kind === "trace" || (item.kind === "message" && item.author === "bot");
  return talk.length > 0 && isOfBot && Date.parse(item.at) - Date.parse(event.at) < ANSWER_SECONDS * 1_000;
}

function toFold({ talk, events }: Part): ThreadBlock[] {
  const messages = talk.filter((item) => item.kind === "message");
  const after = events.map(toBlock);
  const first = messages[0];
  if (!first || !messages.some(({ author }) => author === "bot")) return [...messages.map(toBlock), ...after];
  const fold: ThreadBlock = {
    kind: "fold",
    key: `fold ${first.id}`,
    messages,
    turn: toTurn(messages, talk),
    isLast: false,
  };
  return [fold, ...after];
}

function toTurn(folded: MessageItem[], talk: ThreadItem[]): BotTurn {
  const traces = talk.filter((item) => item.kind === "trace").map(({ trace }) => trace);
  const received = folded.filter(({ direction }) => direction === "in");
  const answers = traces.filter((trace) => trace.act === "answered");
  const titles = (act: "chose" | "submitted") => [
    ...new Set(traces.flatMap((trace) => (trace.act === act ? trace.title : []))),
  ];
  return {
    received: received.length,
    chosen: titles("chose").slice(-2),
    answered: new Set(answers.map(({ field }) => field)).size,
    total: answers.at(-1)?.total ?? 0,
    files: received.filter(({ content }) => content.kind === "file").length,
    submitted: titles("submitted"),
  };
}

function toBlock(item: Exclude<ThreadItem, { kind: "trace" }>): ThreadBlock;
function toBlock(item: ThreadItem): ThreadBlock;
function toBlock(item: ThreadItem): ThreadBlock {
  switch (item.kind) {
    case "message":
      return { kind: "message", key: item.id, item };
    case "note":
      return { kind: "note", key: item.id, item };
    case "event":
      return { kind: "event", key: item.id, at: item.at, event: item.event };
    case "trace":
      throw new Error("a trace is told in its fold");
  }
}
