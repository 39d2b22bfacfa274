import { createHmac } from "node:crypto";
import { request } from "undici";
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

/**
 * Sends a webhook; gives whether it was taken. The load must weigh less than what it measures: `fetch` takes five times
 * the processor.
 */
export async function post({ body, headers }: ReturnType<typeof signedMessage>): Promise<boolean> {
  const response = await request(`${DESK}/api/webhooks/whatsapp`, { method: "POST", body, headers });
  await response.body.dump();
  return response.statusCode === 200;
}

/** Makes the simulator know these residents, each with an open reply window. */
export async function openWindows(phones: string[]) {
  for (const phone of phones) {
    const resident = { name: "Warga", phone, lastMessageAt: Math.floor(Date.now() / 1000) };
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(resident);
    await (await request(`${SIMULATOR}/_sim/residents`, { method: "POST", headers, body })).body.dump();
  }
}

export type Send = { receivedAt: number; request: { to?: string } };

/** What the office has sent, from the `from`th on. */
export async function sendsFrom(from: number): Promise<Send[]> {
  const { body } = await request(`${SIMULATOR}/_sim/outbox?from=${from}`);
  return (await body.json()) as Send[];
}

/** Whom a send went to, as `signedMessage` names them. */
export const phoneOf = ({ request }: Send) => (request.to ?? "").replace("+", "");

export const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

export const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const QUIET_MS = 2_000;
const PATIENCE_MS = 180_000;

/** Waits until nothing has been sent for two seconds: what came before must not weigh on what is measured next. */
export async function silence(): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let seen = 0; Date.now() < end; ) {
    const more = (await sendsFrom(seen)).length;
    if (seen > 0 && more === 0) return;
    seen += more;
    await pause(QUIET_MS);
  }
}
