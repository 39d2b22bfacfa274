import { OFFICE } from "./people";

export type Json = Record<string, unknown>;

/** Tuesday 24 November 2026, 09:00 in Jayapura, as the text of Unix seconds that Meta sends. */
export const SAMPLE_TIME = "1795478400";

/** A message id with Meta's layout: it holds the person's number, and `+`, `/` and `=` may occur in it. */
export function sampleWamid(serial: number, phone = "6281200000101"): string {
  const id = `3A${serial.toString(16).toUpperCase().padStart(18, "0")}`;
  const bytes = [0x1c, 0x18, phone.length, ...Buffer.from(phone), 0x15, 2, 0, 0x12, 0x18, id.length];
  return `wamid.${Buffer.from([...bytes, ...Buffer.from(id), 0]).toString("base64")}`;
}

/** One change of any field. */
export const change = (field: string, value: unknown): Json => ({ value, field });

/** One change of the field `messages`, to the office's number. */
export const messagesChange = (parts: Json): Json =>
  change("messages", {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: OFFICE.phone, phone_number_id: OFFICE.phoneNumberId },
    ...parts,
  });

/** A whole webhook body with one entry. */
export const envelope = (...changes: Json[]): Json => ({
  object: "whatsapp_business_account",
  entry: [{ id: OFFICE.businessAccountId, changes }],
});

/** An entry about the account itself; Meta dates these. */
export const accountEnvelope = (field: string, value: unknown): Json => ({
  object: "whatsapp_business_account",
  entry: [{ id: OFFICE.businessAccountId, time: Number(SAMPLE_TIME), changes: [change(field, value)] }],
});
