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

/** Makes the simulator know these residents, each with an open reply window. */
export async function openWindows(phones: string[]) {
  for (const phone of phones) {
    await fetch(`${SIMULATOR}/_sim/residents`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Warga", phone, lastMessageAt: Math.floor(Date.now() / 1000) }),
    });
  }
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

export const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const QUIET_MS = 2_000;
const PATIENCE_MS = 60_000;

/** Waits until nothing has been sent for two seconds: what came before must not weigh on what is measured next. */
export async function silence(): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let before = -1; Date.now() < end; ) {
    const sends: unknown[] = await (await fetch(`${SIMULATOR}/_sim/outbox`)).json();
    if (sends.length === before) return;
    before = sends.length;
    await pause(QUIET_MS);
  }
}
