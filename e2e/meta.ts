import { type APIRequestContext, expect } from "@playwright/test";
import { SIMULATOR_URL } from "./desk";
import type { Resident } from "./resident";

type Element = { timestamp: string; text: string };

/** Brings texts of a resident to the office in one webhook, with times of their own (Unix seconds). */
export async function bringsMessages(request: APIRequestContext, resident: Resident, texts: Element[]) {
  const residents = await (await request.get(`${SIMULATOR_URL}/_sim/residents`)).json();
  const { phone, userId } = residents.find(({ id }: { id: string }) => id === resident.id);
  const messages = texts.map(({ timestamp, text }, n) => ({
    from: phone,
    from_user_id: userId,
    id: `wamid.${Buffer.from(`${userId}.${timestamp}.${n}`).toString("base64")}`,
    timestamp,
    type: "text",
    text: { body: text },
  }));
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "15550783881", phone_number_id: "106540352242922" },
    contacts: [{ profile: { name: resident.name }, wa_id: phone, user_id: userId }],
    messages,
  };
  const payload = {
    object: "whatsapp_business_account",
    entry: [{ id: "102290129340398", changes: [{ field: "messages", value }] }],
  };
  const answer = await request.post(`${SIMULATOR_URL}/_sim/webhooks`, { data: { payload } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Unix seconds of now or a while ago, as WhatsApp writes them. */
export const unixSeconds = (secondsAgo = 0) => String(Math.floor(Date.now() / 1_000) - secondsAgo);
