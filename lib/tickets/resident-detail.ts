import type { RequirementVia } from "../db/generated/enums";
import type { Office } from "../office/load-office";
import { hoursInWords, residentDate } from "../office/office-words";
import { pickUpWords } from "./pick-up-words";
import type { TicketKind, TicketStatus } from "./ticket";

type Row = {
  kind: TicketKind;
  status: TicketStatus;
  dueAt: Date | null;
  rejectionReason: string | null;
  requirements: { label: string; required: boolean; via: RequirementVia }[];
};

/** What STATUS says about a ticket besides its state: where to fetch it, why it was refused, by when it is done. */
export function residentDetail(row: Row, { profile, calendar }: Office): { detail?: string } {
  const { kind, status, dueAt, rejectionReason, requirements } = row;
  if (status === "ready") {
    const office = { name: profile.name, address: profile.address, hours: hoursInWords(calendar) };
    return { detail: pickUpWords({ office, requirements }) };
  }
  if (status === "rejected" && rejectionReason) return { detail: `Alasan: ${rejectionReason}` };
  const isRunning = !["completed", "rejected", "cancelled", "answered"].includes(status);
  if (!isRunning || !dueAt) return {};
  const promise = kind === "report" ? "Dijawab paling lambat" : "Perkiraan selesai";
  return { detail: `${promise} ${residentDate(dueAt, profile.timeZone)}.` };
}
