import type { Billing } from "./price-book";

export type DeliveryStatus = "sent" | "delivered" | "read" | "played" | "failed";
/** Why a message does not arrive. */
export type Failure = { code: number; details?: string };
export type JsonObject = Record<string, unknown>;

export type ChatMessage = {
  wamid: string;
  residentId: string;
  from: "resident" | "office";
  /** Simulated milliseconds since 1970. */
  at: number;
  type: string;
  /** The message's own part in the platform's words, e.g. `{ body }` of a text; templates come rendered. */
  content: unknown;
  quotes?: string;
  /** A blocked person wrote it: the office does not hear of it, and no window opens. */
  isUnheard?: boolean;
  callbackData?: string;
  /** What the office pays by, and whether its API version still reports conversations (until v23.0). */
  billing?: Billing;
  /** The number that the office wrote to, when it used one. */
  sentToPhone?: string;
  /** Everything that happened to it, oldest first. */
  statuses: { status: DeliveryStatus; at: number; code?: number }[];
};

const HOUR_MS = 60 * 60 * 1000;
const WINDOW_MS = 24 * HOUR_MS;
const FREE_ENTRY_MS = 72 * HOUR_MS;

type FreeEntry = { askedAt: number; openUntil?: number };

/** What was said on each resident's phone, in both directions. */
export class Chats {
  private byResident = new Map<string, ChatMessage[]>();
  private byWamid = new Map<string, ChatMessage>();
  private lastWrote = new Map<string, number>();
  private freeEntries = new Map<string, FreeEntry>();
  /** Messages of the office that have neither arrived nor failed. */
  readonly underWay = new Set<ChatMessage>();

  constructor(saved: ChatMessage[] = []) {
    for (const message of saved) this.add(message);
  }

  add(message: ChatMessage) {
    const chat = this.of(message.residentId);
    chat.push(message);
    this.byResident.set(message.residentId, chat);
    this.byWamid.set(message.wamid, message);
    if (message.from === "resident" && !message.isUnheard) this.wrote(message.residentId, message.at);
    return message;
  }

  of(residentId: string) {
    return this.byResident.get(residentId) ?? [];
  }

  find(wamid: string) {
    return this.byWamid.get(wamid);
  }

  all() {
    return [...this.byResident.values()].flat();
  }

  /** Opens the reply window without a message, for people who wrote before the simulator knew them. */
  wrote(residentId: string, at: number) {
    this.lastWrote.set(residentId, Math.max(at, this.lastWrote.get(residentId) ?? 0));
  }

  lastWroteAt(residentId: string) {
    return this.lastWrote.get(residentId);
  }

  /** Whether free-form messages may be sent: 24 h from the resident's last message. */
  isWindowOpen(residentId: string, now: number) {
    const last = this.lastWrote.get(residentId);
    return last !== undefined && now - last < WINDOW_MS;
  }

  /** The resident came by an advertisement ("free entry points"). */
  cameByAdvertisement(residentId: string, at: number) {
    this.freeEntries.set(residentId, { askedAt: at });
  }

  /** The office answers: within 24 h of the advertisement, 72 free hours begin. Until when, while they last. */
  answerFreeEntry(residentId: string, now: number) {
    const entry = this.freeEntries.get(residentId);
    if (!entry) return undefined;
    if (entry.openUntil === undefined && now - entry.askedAt < WINDOW_MS)
      entry.openUntil = now + FREE_ENTRY_MS;
    return entry.openUntil !== undefined && now < entry.openUntil ? entry.openUntil : undefined;
  }
}

/** The last thing that happened to a message, or undefined while nothing is known. */
export const currentStatus = ({ statuses }: ChatMessage) => statuses.at(-1)?.status;
