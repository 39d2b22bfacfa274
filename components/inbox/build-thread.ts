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

/**
 * The thread as it is drawn, from its pages (the newest first): days, bubbles, notes, events, and each turn of the bot
 * as one fold. What made the bot give the conversation to an officer stays in view.
 */
export function buildThread(pages: ThreadPage[], dayOf: (at: string) => string): ThreadBlock[] {
  const blocks: ThreadBlock[] = [];
  let day = "";
  let run: ThreadItem[] = [];
  const end = (isHandedOver: boolean) => {
    blocks.push(...closeRun(run, isHandedOver));
    run = [];
  };
  for (const item of inOrder(pages)) {
    const itsDay = dayOf(item.at);
    if (itsDay !== day && item.kind !== "trace") {
      end(false);
      blocks.push({ kind: "day", key: `day ${itsDay}`, at: item.at });
      day = itsDay;
    }
    if (belongsToRun(item)) {
      run.push(item);
      continue;
    }
    end(item.kind === "event" && item.event.type === "handed_over");
    blocks.push(toBlock(item));
  }
  end(false);
  const last = blocks.at(-1);
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

const belongsToRun = (item: ThreadItem) =>
  item.kind === "trace" ||
  (item.kind === "message" && item.isWithBot) ||
  (item.kind === "event" && item.event.type === "ticket_opened");

function closeRun(run: ThreadItem[], isHandedOver: boolean): ThreadBlock[] {
  const said = run.filter((item) => item.kind === "message");
  const events = run.filter((item) => item.kind === "event").map(toBlock);
  const lastAnswer = said.findLastIndex(({ author }) => author === "bot");
  const folded = isHandedOver ? said.slice(0, lastAnswer + 1) : said;
  const shown = isHandedOver ? said.slice(lastAnswer + 1) : [];
  const first = folded[0];
  if (lastAnswer < 0 || !first) return [...said.map(toBlock), ...events];
  const fold: ThreadBlock = {
    kind: "fold",
    key: `fold ${first.id}`,
    messages: folded,
    turn: toTurn(folded, run),
    isLast: false,
  };
  return [fold, ...events, ...shown.map(toBlock)];
}

function toTurn(folded: MessageItem[], run: ThreadItem[]): BotTurn {
  const traces = run.filter((item) => item.kind === "trace").map(({ trace }) => trace);
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
