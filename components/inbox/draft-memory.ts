import type { KeptDraft } from "@/lib/conversations/conversation-detail";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { ApiError } from "@/lib/http/api";
import { saveDraft } from "./conversation-mutations";
import { nextServerTime } from "./server-clock";

const PAUSE_MS = 500;
const NEXT_TRY_MS = 5_000;

export type DraftAddress = { staffId: string; conversationId: string; kind: DraftKind };

type Remembered = KeptDraft & { isSaved: boolean };

// Outlives the composer: what was typed is here when the officer comes back, whatever the server knows by then.
const memory = new Map<string, Remembered>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

const nameOf = ({ staffId, conversationId, kind }: DraftAddress) =>
  `draft ${staffId} ${conversationId} ${kind}`;

/** The text that was written last: in this tab, or elsewhere and kept by the server. */
export function recallDraft(address: DraftAddress, kept: KeptDraft | undefined): string {
  const here = memory.get(nameOf(address));
  return (isNewer(here, kept) ? here?.body : kept?.body) ?? "";
}

/** Kept here at once, on the server after a pause. */
export function writeDraft(address: DraftAddress, body: string): void {
  remember(address, body, false);
  saveIn(address, PAUSE_MS);
}

/** Sends what the server does not have yet; also while the page is being left. */
export function saveDraftNow(address: DraftAddress): void {
  const name = nameOf(address);
  clearTimeout(timers.get(name));
  const draft = memory.get(name);
  if (draft && !draft.isSaved) void save(address, draft);
}

/**
 * Empties the box: its text is being sent. Gives the time of that, so that nothing written earlier can come back. The
 * text is saved all the same: should the sending fail and the page be closed, it is not lost.
 */
export function takeDraft(address: DraftAddress): string {
  saveDraftNow(address);
  return remember(address, "", true).writtenAt;
}

/** Over a reload: the new page may be drawn before the last save has arrived. */
export function carryDraft(address: DraftAddress): void {
  saveDraftNow(address);
  const name = nameOf(address);
  const draft = memory.get(name);
  if (draft && !draft.isSaved) sessionStorage.setItem(name, JSON.stringify(draft));
}

/** Takes up what `carryDraft` has carried. */
export function pickUpDraft(address: DraftAddress): void {
  const name = nameOf(address);
  const carried = sessionStorage.getItem(name);
  if (carried === null) return;
  sessionStorage.removeItem(name);
  const draft: Remembered = JSON.parse(carried);
  if (isNewer(memory.get(name), draft)) return;
  memory.set(name, draft);
  saveDraftNow(address);
}

function remember(address: DraftAddress, body: string, isSaved: boolean): Remembered {
  const draft = { body, writtenAt: new Date(nextServerTime()).toISOString(), isSaved };
  memory.set(nameOf(address), draft);
  return draft;
}

function saveIn(address: DraftAddress, pauseMs: number) {
  const name = nameOf(address);
  clearTimeout(timers.get(name));
  timers.set(
    name,
    setTimeout(() => saveDraftNow(address), pauseMs),
  );
}

async function save(address: DraftAddress, draft: Remembered) {
  const { conversationId, kind } = address;
  try {
    await saveDraft(conversationId, { kind, body: draft.body, writtenAt: draft.writtenAt });
    draft.isSaved = true;
  } catch (error) {
    const isWorthAnotherTry = error instanceof ApiError && error.code === "offline";
    if (isWorthAnotherTry && memory.get(nameOf(address)) === draft) saveIn(address, NEXT_TRY_MS);
  }
}

/** ISO texts of one form compare as times do. */
const isNewer = (one: KeptDraft | undefined, other: KeptDraft | undefined) =>
  (one?.writtenAt ?? "") >= (other?.writtenAt ?? "");
