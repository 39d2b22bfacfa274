import { findForm } from "../../../lib/menu/engine/find-node";
import { residentDate } from "../../../lib/office/office-words";
import { type OpenedTicket, openTicket } from "../../../lib/tickets/open-ticket";
import type { FileName } from "./file-shelf";
import { formAnswers, photoCodes, ticketTitle } from "./form-answers";
import type { Stage } from "./stage";

export type PlainTicket = {
  service: string;
  name: string;
  rtRw: string;
  text?: string | undefined;
  at: Date;
  /** Names it within the demo. */
  key: string;
  residentId: string;
  conversationId: string | null;
  /** The message that brought the file for a requirement; without one, the file was scanned at the counter. */
  bringFile?: (file: FileName) => Promise<{ documentId: string }>;
  /** The requirement whose photo is not there. */
  lacking?: string | undefined;
};

const PHOTO_OF: Record<string, FileName> = { FOTO_USAHA: "stall", FOTO_RUMAH: "house" };

export const formOf = ({ menu }: Stage, service: string) => {
  const node = findForm(menu.doc, service);
  if (!node) throw new Error(`the menu offers no ${service}`);
  return node;
};

/** A ticket that did not come out of a told conversation, complete with answers, checklist and files. */
export async function openPlainTicket(stage: Stage, ticket: PlainTicket): Promise<OpenedTicket> {
  const { tx, office, menu } = stage;
  const node = formOf(stage, ticket.service);
  const { name, rtRw, at, residentId, conversationId } = ticket;
  const told = { name, rtRw, text: ticket.text, date: residentDate(at, office.profile.timeZone) };
  const files = await bringFiles(ticket, photoCodes(node));
  const opened = await openTicket(
    tx,
    office,
    {
      kind: node.ticketKind,
      serviceId: node.id,
      menuVersion: menu.number,
      title: ticketTitle(node, told),
      residentId,
      conversationId,
      source: conversationId ? "whatsapp" : "counter",
      submissionKey: `demo:${ticket.key}`,
      applicantName: name,
      rtRw,
      answers: formAnswers(node, told),
      requirements: node.form.requirements,
      documents: files,
      promiseWorkingDays: node.form.promise.workingDays,
      isClosed: false,
    },
    at,
  );
  stage.ledger.openedIds.push(opened.id);
  if (!ticket.bringFile) await scan(stage, opened.id, ticket);
  return opened;
}

async function bringFiles({ bringFile, lacking }: PlainTicket, codes: string[]) {
  const brought: { documentId: string; requirementCode: string }[] = [];
  if (!bringFile) return brought;
  for (const code of codes.filter((each) => each !== lacking))
    brought.push({ ...(await bringFile(PHOTO_OF[code] ?? "letter")), requirementCode: code });
  return brought;
}

async function scan({ tx, files }: Stage, ticketId: string, { at, conversationId }: PlainTicket) {
  const requirements = await tx.ticketRequirement.findMany({
    where: { ticketId, via: "photo", required: true },
    select: { id: true, code: true },
  });
  for (const { id, code } of requirements)
    await files.keep(tx, {
      name: PHOTO_OF[code] ?? "letter",
      at,
      conversationId,
      ticketId,
      requirementId: id,
    });
}
