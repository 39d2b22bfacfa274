import { answerQuestion } from "./answer-question";
import { allCandidates } from "./candidates";
import { isComplaint, isSupervisoryComplaint } from "./complaint-talk";
import { findNode, isReachable } from "./find-node";
import { findIntent, type IntentHit } from "./intent-index";
import { matchOption } from "./match-option";
import { missInMenu, suggest } from "./miss";
import { wordsOf } from "./normalise";
import { openNode } from "./open-node";
import { openReport, reportForm } from "./open-report";
import { isOrdinary } from "./ordinary-words";
import { isLongPaused } from "./pause";
import { isGreeting, isThanks } from "./resident-talk";
import type { Said } from "./said";
import { greet } from "./show-menu";
import { WANT_WORDS } from "./spelling-table";
import { note, patch, type Turn } from "./turn";
import { understand } from "./understand";

const SURE = 0.75;
const MARGIN = 0.15;
const POSSIBLE = 0.4;
/** A service named this clearly is meant even in a sentence that complains ("KTP rusak"). */
const SURE_IN_COMPLAINT = 0.85;

/** "Kami pahami Bapak/Ibu memerlukan …" is said of these; who asks for an officer or a list simply gets it. */
const NEEDED = new Set(["form", "info", "link"]);

/** A text outside forms: a greeting, a question, a complaint, a wish for a service, or nothing we understand. */
export function readMenuText(turn: Turn, said: Said): boolean {
  if (isLongPaused(turn)) patch(turn, { prompt: undefined, at: "root", page: 0, misses: 0 });
  const isRead =
    readPoliteness(turn, said) ||
    readName(turn, said) ||
    answerQuestion(turn, said.text) ||
    readWish(turn, said);
  if (!isRead && !isEarly(turn)) missInMenu(turn, said.text);
  return true;
}

function readPoliteness(turn: Turn, { text }: Said): boolean {
  if (isGreeting(text)) {
    if (!isEarly(turn)) greet(turn);
    return true;
  }
  if (!isThanks(text)) return false;
  note(turn, turn.session.prompt?.kind === "notice" ? "goodbye" : "thanks");
  return true;
}

/** Sent before the menu was seen: it is on its way, there is no need to send it again. */
function isEarly(turn: Turn): boolean {
  const sentAt = turn.session.prompt?.sentAt;
  if (sentAt === undefined) return false;
  const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);
  if (seconds(turn.input.sentAt) >= seconds(sentAt)) return false;
  turn.events.push({ kind: "typed_early" });
  return true;
}

/** The name or another word of any entry of the menu, wherever it stands. */
function readName(turn: Turn, { text }: Said): boolean {
  if (isOrdinary(wordsOf(text))) return false;
  const match = matchOption(text, allCandidates(turn.doc), false);
  if (match.kind !== "one" || !isReachable(turn.doc, match.id.slice(2), turn.env)) return false;
  understand(turn, match.by, match.score, match.id);
  openNode(turn, match.id.slice(2));
  return true;
}

function readWish(turn: Turn, { text }: Said): boolean {
  const hits = findIntent(turn.doc, text).filter((hit) => isReachable(turn.doc, hit.id, turn.env));
  const [best, next] = hits;
  if (isComplaint(text) && !isServiceAnyway(turn, text, best)) return readComplaint(turn, text);
  if (!best || best.score < POSSIBLE) return false;
  if (best.score < SURE || best.score - (next?.score ?? 0) < MARGIN) {
    turn.events.push({ kind: "understood", by: "intent", score: best.score, target: "suggest" });
    suggest(turn, text, "whichOne");
    return true;
  }
  understand(turn, "intent", best.score, `n:${best.id}`);
  const node = findNode(turn.doc, best.id);
  if (node && NEEDED.has(node.kind)) note(turn, "intentTaken", { judul: node.title });
  openNode(turn, best.id);
  return true;
}

/** "mau urus surat kehilangan, rumah rusak" complains of nothing; "petugas surat minta uang" always does. */
function isServiceAnyway(turn: Turn, text: string, best: IntentHit | undefined): boolean {
  if (!best || isSupervisoryComplaint(text)) return false;
  const kind = findNode(turn.doc, best.id)?.kind;
  const isWanted = wordsOf(text).some((word) => WANT_WORDS.has(word));
  return (kind === "form" || kind === "info") && best.score >= (isWanted ? SURE : SURE_IN_COMPLAINT);
}

function readComplaint(turn: Turn, text: string): boolean {
  const report = reportForm(turn);
  if (!report) return false;
  understand(turn, "complaint", 1, `n:${report.id}`);
  openReport(turn, report, text);
  return true;
}
