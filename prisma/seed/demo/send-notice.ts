import { greetingAt, hoursInWords, residentDate } from "../../../lib/office/office-words";
import { BLANK } from "../../../lib/tickets/notice";
import { type NoticeFacts, noticeText } from "../../../lib/tickets/notice-text";
import { isReplyWindowOpen } from "../../../lib/tickets/reply-window";
import type { OutboundContent } from "../../../lib/whatsapp/outbound-content";
import type { Move } from "./record-moves";
import type { Stage } from "./stage";
import type { Thread } from "./thread";
import type { WalkedTicket } from "./walk-ticket";
import { writeOutbound } from "./write-message";

export const UNDELIVERABLE = {
  code: 131026,
  details: "Message undeliverable. The recipient may not be able to receive it.",
};

/** The message that goes with a move, already on the resident's phone; gives its id, or null when there is none. */
export async function sendNotice(
  stage: Stage,
  thread: Thread,
  ticket: WalkedTicket,
  move: Move,
): Promise<string | null> {
  const { message } = noticeText(move.to, factsOf(stage, ticket, move));
  if (message === null || move.notice === "none") return null;
  const text = message.replace(BLANK, () => move.words ?? move.reason ?? "");
  const { id } = await writeOutbound(
    stage,
    thread,
    {
      content: contentOf(text, thread, move.at),
      author: "staff",
      staffId: stage.staff[move.by].id,
      ticketId: ticket.id,
      ...(move.notice === "failed" ? { error: UNDELIVERABLE } : {}),
    },
    move.at,
  );
  return id;
}

/** Outside the reply window only an approved template reaches the resident. */
function contentOf(text: string, { lastInboundAt }: Thread, at: Date): OutboundContent {
  if (isReplyWindowOpen(lastInboundAt, at)) return { type: "text", body: text };
  const parameter = { type: "text", text: text.replaceAll("\n", " ") };
  return {
    type: "template",
    name: "kabar_permohonan",
    language: "id",
    components: [{ type: "body", parameters: [parameter] }],
    preview: text,
  };
}

function factsOf({ office: { profile, calendar } }: Stage, ticket: WalkedTicket, { at }: Move): NoticeFacts {
  const { requirements } = ticket;
  return {
    kind: ticket.kind,
    greeting: greetingAt(at, profile.timeZone),
    name: ticket.applicantName,
    service: ticket.kind === "request" ? ticket.service.name : ticket.title,
    number: ticket.number,
    office: { name: profile.name, address: profile.address, hours: hoursInWords(calendar) },
    dueDate: ticket.dueAt && residentDate(ticket.dueAt, profile.timeZone),
    problems: requirements.filter(isProblem).map(({ label, verdict }) => ({ label, verdict })),
    requirements,
    letterNumber: null,
  };
}

const isProblem = ({ required, via, verdict, documents }: WalkedTicket["requirements"][number]) =>
  verdict ? verdict !== "match" : required && via !== "counter" && documents.length === 0;
