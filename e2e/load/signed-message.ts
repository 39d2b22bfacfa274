import { createHmac } from "node:crypto";
import { envelope, messagesChange, sampleWamid } from "../../lib/whatsapp/samples/envelope";

export const DESK = `http://127.0.0.1:${process.env.PORT}`;
export const SIMULATOR = `http://127.0.0.1:${process.env.SIMULATOR_PORT}`;

let serial = 1_000_000;

/** One resident's text as a signed webhook: body and headers. */
export function signedMessage(phone: string, text: string) {
  const message = {
    from: phone,
    id: sampleWamid(++serial, phone),
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: "text",
    text: { body: text },
  };
  const contacts = [{ profile: { name: "Warga" }, wa_id: phone }];
  const body = JSON.stringify(envelope(messagesChange({ contacts, messages: [message] })));
  const signature = createHmac("sha256", process.env.WHATSAPP_APP_SECRET ?? "")
    .update(body)
    .digest("hex");
  return {
    body,
    headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` },
  };
}

export const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
