import "server-only";
import { watchClock } from "../outbox/watch-clock";
import { whatsAppThrough } from "../outbox/whatsapp";
import { NO_CODE } from "../whatsapp/no-code";
import { WhatsAppError } from "../whatsapp/whatsapp-error";
import type { WhatsAppState } from "./health";

/** Meta answers 190 for a token that is wrong, withdrawn or expired. */
const TOKEN_CODE = 190;
const LONGEST_WAIT_MS = 6_000;

/**
 * Asks Meta for the office's own number: the shortest way to know that address, token and number are right, and, by the
 * date of the answer, whether the clocks agree.
 */
export async function checkWhatsApp(): Promise<WhatsAppState> {
  const clock = watchClock();
  try {
    const number = await Promise.race([whatsAppThrough(clock.fetch).getPhoneNumber(), silence()]);
    if (!number) return { kind: "unreachable" };
    return {
      kind: "connected",
      clockDriftMs: clock.driftMs(),
      status: number.status ?? null,
      number: number.displayPhoneNumber ?? null,
      name: number.verifiedName ?? null,
      quality: number.qualityRating ?? null,
      limit: number.messagingLimit ?? null,
      webhookUrl: number.webhookUrl ?? null,
    };
  } catch (error) {
    return stateOf(error);
  }
}

function stateOf(error: unknown): WhatsAppState {
  if (!(error instanceof WhatsAppError) || error.httpStatus === 0) return { kind: "unreachable" };
  if (error.code === TOKEN_CODE) return { kind: "token_refused" };
  return { kind: "refused", code: error.code === NO_CODE ? null : error.code };
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), LONGEST_WAIT_MS).unref();
  });
}
