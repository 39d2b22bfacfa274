import "server-only";
import pLimit from "p-limit";
import { beginNow } from "../jobs/begin-now";
import { isStopping } from "../jobs/stopping";
import { logError } from "../log";
import { outboundContent } from "../whatsapp/outbound-content";
import type { Delivery } from "../whatsapp/send-message";
import { toCloudApi } from "../whatsapp/to-cloud-api";
import { type Claimed, claimNext } from "./claim-next";
import { keepOutcome } from "./keep-outcome";
import { nextStep } from "./next-step";
import { whatsApp } from "./whatsapp";

/**
 * So many wait for WhatsApp at once: what is in hand when the process is killed becomes `unconfirmed`, so it must not be
 * a whole morning's queue. At 300 ms an answer that is 80 a second, as much as Meta takes of a number by default.
 */
const atOnce = pLimit(24);

const MOST_KEEP_ATTEMPTS = 120;
const KEEP_PAUSE_MS = 1_000;

/** Job: sends what is queued of some conversations. They wait for WhatsApp side by side. */
export async function sendMessages({ conversationIds }: { conversationIds: string[] }): Promise<void> {
  const results = await Promise.allSettled(conversationIds.map((id) => atOnce(() => sendQueued(id))));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/**
 * Sends a conversation's queued messages one after the other. One that may be tried again holds back those behind it,
 * so that the order stays. Another process that sends for the same conversation leaves what comes meanwhile to us. While
 * the process is stopping none is begun.
 */
async function sendQueued(conversationId: string): Promise<void> {
  while (!isStopping()) {
    const message = await claimNext(conversationId);
    if (!message) return;
    const delivery = await deliver(message);
    const next = nextStep(delivery, message.attempts);
    const goesOn = await keepSurely(message, delivery, next);
    if (goesOn) beginNow("send-waiting", {}); // what waited for this one to come through
    if (next.kind !== "done") return; // the sweep comes back for it
  }
}

async function deliver({ id, content, address, replyToWamid }: Claimed): Promise<Delivery> {
  try {
    const options = { callbackData: id, ...(replyToWamid ? { replyToWamid } : {}) };
    return await whatsApp().sendMessage(toCloudApi(outboundContent.parse(content), address, options));
  } catch (error) {
    logError("message_not_sendable", error, { messageId: id });
    return { kind: "unsendable", reason: "not sendable" };
  }
}

/** What happened is known only here: while the database is away, it is tried again. */
async function keepSurely(...outcome: Parameters<typeof keepOutcome>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await keepOutcome(...outcome);
    } catch (error) {
      if (attempt >= MOST_KEEP_ATTEMPTS) throw error;
      await new Promise((done) => setTimeout(done, KEEP_PAUSE_MS));
    }
  }
}
