import { NO_CODE } from "../whatsapp/no-code";
import type { Delivery } from "../whatsapp/send-message";
import type { WhatsAppError } from "../whatsapp/whatsapp-error";

/** Why nothing at all is sent for a while, and for how long at first and at most, in seconds. */
export type Pause = { code: number; first: number; most: number };

/**
 * What a send's outcome asks for. `done`: the row says what became of it; with a pause, nobody's go out before WhatsApp
 * is known to answer again · `again`: this message later, those behind
 * it wait · `hold`: nobody's messages can go out now, and this one was not at fault.
 */
export type NextStep =
  | { kind: "done"; pause?: Pause }
  | { kind: "again"; seconds: number }
  | { kind: "hold"; pause: Pause };

const NO_ANSWER: Pause = { code: NO_CODE, first: 5, most: 60 };
const MAX_ATTEMPTS = 8;
const BASE_SECONDS = 4;
const LONGEST_SECONDS = 15 * 60;

/** `attempts`: how often this message has been handed to WhatsApp. Meta asks for pauses of 4^n seconds (131056). */
export function nextStep(delivery: Delivery, attempts: number): NextStep {
  if (delivery.kind === "unreachable") return { kind: "hold", pause: NO_ANSWER };
  // This one may have arrived; the next would be sent into the same hole.
  if (delivery.kind === "unconfirmed") return { kind: "done", pause: NO_ANSWER };
  if (delivery.kind !== "failed") return { kind: "done" };
  const pause = isNumberUnknown(delivery.error)
    ? pauseFor({ action: "stop", code: NUMBER_UNKNOWN })
    : pauseFor(delivery.error);
  if (pause) return { kind: "hold", pause };
  if (delivery.error.action !== "retry" || attempts >= MAX_ATTEMPTS) return { kind: "done" };
  return { kind: "again", seconds: Math.min(BASE_SECONDS ** Math.min(attempts, 5), LONGEST_SECONDS) };
}

/** "The business phone number has been deleted" (Meta, Error codes). */
const NUMBER_UNKNOWN = 33;

/** Sends name one object, the office's number: deleted, or not this token's. The Graph API says so with 100 as well. */
const isNumberUnknown = ({ code, subcode, details }: WhatsAppError) =>
  code === NUMBER_UNKNOWN ||
  (code === 100 &&
    (subcode === NUMBER_UNKNOWN || details.includes("cannot be loaded due to missing permissions")));

/** Whether what went wrong holds for all that is sent, and how long to wait then. 130429 is the number's throughput, over in a moment; 4 and 80007 count by the hour. */
export function pauseFor({ action, code }: Pick<WhatsAppError, "action" | "code">): Pause | undefined {
  if (action === "stop") return { code, first: 60, most: LONGEST_SECONDS };
  if (action !== "wait") return undefined;
  return code === 4 || code === 80007
    ? { code, first: 60, most: LONGEST_SECONDS }
    : { code, first: 2, most: 60 };
}
