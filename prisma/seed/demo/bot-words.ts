import { fillPrompt, type Prompt } from "../../../lib/menu/engine/prompt";
import { renderPrompt } from "../../../lib/menu/renderer/render-prompt";
import type { Office } from "../../../lib/office/load-office";
import { hoursInWords, residentDate, residentMoment } from "../../../lib/office/office-words";
import type { OpenedTicket } from "../../../lib/tickets/open-ticket";
import type { OutboundContent } from "../../../lib/whatsapp/outbound-content";

export type Receipt = { ticket: OpenedTicket; serviceName: string };

/** A prompt as the resident reads it: the office's words, and the ticket's when one was opened. */
export function botWords(
  prompt: Prompt,
  { profile, calendar }: Office,
  { name, receipt }: { name: string | null; receipt: Receipt | undefined },
): OutboundContent[] {
  const values = {
    kantor: profile.name,
    alamat_kantor: profile.address,
    jam_layanan: hoursInWords(calendar),
    telepon_kantor: profile.phone,
    nama: name ?? "",
    ...(receipt ? receiptWords(receipt, profile.timeZone) : {}),
  };
  return renderPrompt(fillPrompt(prompt, values), {});
}

export const receiptWords = ({ ticket, serviceName }: Receipt, timeZone: string) => ({
  nomor: ticket.number,
  waktu: residentMoment(ticket.receivedAt, timeZone),
  layanan: serviceName,
  tenggat: residentDate(ticket.dueAt, timeZone),
});
