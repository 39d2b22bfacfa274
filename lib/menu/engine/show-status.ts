import type { TicketSummary } from "./menu-env";
import { withoutBraces } from "./placeholders";
import { runningForm } from "./running-form";
import { showCurrent } from "./show-current";
import { parkedHint } from "./show-menu";
import { ask, note, type Turn, textOf } from "./turn";

const MOST_LISTED = 5;

/** The resident's own tickets: the one that was named, the only one, or the last five. */
export function showStatus(turn: Turn, wanted?: string) {
  const { tickets } = turn.env;
  const named = wanted === undefined ? undefined : tickets.find((ticket) => isNumber(ticket.number, wanted));
  if (wanted !== undefined && !named && tickets.length > 0) note(turn, "statusUnknown", { teks: wanted });
  const listed = tickets.slice(0, MOST_LISTED);
  const one = named ?? (listed.length === 1 && wanted === undefined ? listed[0] : undefined);
  const text = one
    ? oneTicket(turn, one)
    : listed.length === 0
      ? textOf(turn, "statusNone")
      : ticketList(turn, listed);
  if (turn.session.form) {
    turn.lead.push(text, unsentWords(turn));
    return showCurrent(turn, true);
  }
  const options = one
    ? []
    : listed.map((ticket) => ({ id: `s:ticket:${ticket.number}`, label: ticket.number }));
  const parked = parkedHint(turn);
  ask(turn, {
    kind: "status",
    text: parked ? `${text}\n\n${parked}` : text,
    options,
    footer: turn.doc.system.footerMenu,
  });
}

/** What is being filled in is no request yet: that it is missing from the list must not worry anybody. */
const unsentWords = (turn: Turn) =>
  textOf(turn, "statusUnsent", { judul: runningForm(turn)?.node.title ?? "" });

const ticketList = (turn: Turn, listed: TicketSummary[]) =>
  [textOf(turn, "statusList"), ...listed.map((ticket) => textOf(turn, "statusLine", valuesOf(ticket)))].join(
    "\n",
  );

const oneTicket = (turn: Turn, ticket: TicketSummary) =>
  [
    textOf(turn, "statusOne", valuesOf(ticket)),
    ...(ticket.detail ? [withoutBraces(ticket.detail)] : []),
  ].join("\n");

const valuesOf = ({ number, title, statusText }: TicketSummary) => ({
  nomor: number,
  judul: title,
  keadaan: statusText,
});

/** `42`, `0042`, `KM-2026-0042` and `#0042` all name the ticket `KM-2026-0042`. */
function isNumber(number: string, wanted: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const last = (text: string) => Number(/(\d+)\D*$/.exec(text)?.[1] ?? Number.NaN);
  return bare(number) === bare(wanted) || (/^\D*\d+$/.test(wanted.trim()) && last(number) === last(wanted));
}
