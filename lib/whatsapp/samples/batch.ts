import { type Json, messagesChange } from "./envelope";
import { contact, message, text } from "./message";
import { DORKAS, OFFICE, YOSINA, YULIUS } from "./people";
import { status } from "./status";

export const BATCH_MESSAGES = 600;
export const BATCH_STATUSES = 400;
const PEOPLE = [YOSINA, YULIUS, DORKAS] as const;
const ENTRIES = 4;

/** Meta's largest batch: 1,000 updates over several entries and changes, contacts not in the order of messages. */
export function largestBatch(): Json {
  const entries = Array.from({ length: ENTRIES }, (_, part) => ({
    id: OFFICE.businessAccountId,
    changes: [batchMessages(part), batchStatuses(part)],
  }));
  return { object: "whatsapp_business_account", entry: entries };
}

function batchMessages(part: number) {
  const size = BATCH_MESSAGES / ENTRIES;
  const messages = Array.from({ length: size }, (_, index) => {
    const serial = part * size + index + 1;
    return message(text(`pesan ${serial}`), { serial, from: PEOPLE[serial % PEOPLE.length] });
  });
  return messagesChange({ contacts: PEOPLE.map((person) => contact(person)).reverse(), messages });
}

function batchStatuses(part: number) {
  const size = BATCH_STATUSES / ENTRIES;
  const statuses = Array.from({ length: size }, (_, index) =>
    status("delivered", {}, 10_000 + part * size + index),
  );
  return messagesChange({ statuses });
}
