import { createHmac } from "node:crypto";
import { env } from "../../env";
import { envelope, messagesChange, sampleWamid } from "../../whatsapp/samples/envelope";
import { receiveWebhook } from "../receive-webhook";

let serial = 5_000_000;

type Parts = Record<string, unknown>;

/** One message element as Meta writes it; `parts` replaces what is not as usual. */
export const element = (phone: string, parts: Parts = {}) => ({
  from: phone,
  id: sampleWamid(++serial, phone),
  timestamp: String(Math.floor(Date.now() / 1000)),
  type: "text",
  text: { body: "halo" },
  ...parts,
});

/** A change with these messages and their senders' names. */
export const changeOf = (messages: Record<string, unknown>[], name = "Mama Yosina") =>
  messagesChange({
    contacts: [...new Set(messages.map(({ from }) => from))].map((from) => ({
      profile: { name },
      wa_id: from,
    })),
    messages,
  });

/** A change with statuses of what the office sent. */
export const statusChange = (statuses: Parts[]) => messagesChange({ statuses });

/** Sends a body through the webhook's real door, signed. Gives the HTTP status. */
export async function deliver(payload: unknown = envelope()): Promise<number> {
  const body = JSON.stringify(payload);
  const signature = createHmac("sha256", env().WHATSAPP_APP_SECRET).update(body).digest("hex");
  const request = new Request("http://counter.test/api/webhooks/whatsapp", {
    method: "POST",
    body,
    headers: { "x-hub-signature-256": `sha256=${signature}` },
  });
  return (await receiveWebhook(request)).status;
}
