import type { SendingPause } from "@/lib/outbox/sending-pause";
import { actionFor } from "@/lib/whatsapp/error-actions";
import { NO_CODE } from "@/lib/whatsapp/no-code";

const TOKEN_CODES = [0, 190];
const PAYMENT_CODE = 131042;

export type PauseCause = "token" | "payment" | "account" | "unreachable";

/** A number that only sends too fast goes on within the minute: nobody needs to know. */
export function causeOf({ code }: Pick<SendingPause, "code">): PauseCause | null {
  if (code === NO_CODE) return "unreachable";
  if (TOKEN_CODES.includes(code)) return "token";
  if (code === PAYMENT_CODE) return "payment";
  return actionFor(code) === "wait" ? null : "account";
}
