import { db } from "../../db";
import { envelope } from "../../whatsapp/samples/envelope";
import { receiveWaiting } from "../receive-deliveries";
import { changeOf, deliver, element } from "./signed-webhook";

export const YOSINA = "6281200000101";
export const HOUR = 3_600;

/** Unix seconds of now or a while ago, as WhatsApp writes them. */
export const unixSeconds = (secondsAgo = 0) => String(Math.floor(Date.now() / 1_000) - secondsAgo);

/** A text of Yosina's as WhatsApp writes it; `parts` replaces what is not as usual. */
export const said = (body: string, parts: object = {}) => element(YOSINA, { text: { body }, ...parts });

/** Brings messages through the webhook's real door and has them read. */
export async function arrives(...messages: Record<string, unknown>[]) {
  await deliver(envelope(changeOf(messages)));
  await receiveWaiting();
}

export const outgoing = () => db().message.findMany({ where: { direction: "out" }, orderBy: { id: "asc" } });

export const theConversation = () => db().conversation.findFirstOrThrow({ include: { identities: true } });
