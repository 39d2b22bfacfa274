import "server-only";
import { checkWhatsApp } from "./check-whatsapp";
import { dailyLimit } from "./daily-limit";
import type { WhatsAppState } from "./health";
import { gauge, type Metric } from "./metric";
import { remembered } from "./remembered";

/** Meta counts what it is asked; a rating changes within days. */
const WHATSAPP_FOR_MS = 5 * 60_000;
const whatsAppNow = remembered(WHATSAPP_FOR_MS, checkWhatsApp);
const RATINGS = ["GREEN", "YELLOW", "RED", "UNKNOWN"] as const;

/** What Meta says of the office's number, at most five minutes old. */
export const whatsAppMetrics = async (): Promise<Metric[]> => toWhatsAppMetrics(await whatsAppNow());

/** Each rating has a sample, so that an alarm is one comparison; without an answer of Meta's none has. */
export function toWhatsAppMetrics(whatsapp: WhatsAppState): Metric[] {
  const isUp = whatsapp.kind === "connected";
  const rating = isUp && (RATINGS.find((known) => known === whatsapp.quality) ?? "UNKNOWN");
  return [
    gauge(
      "loket_whatsapp_up",
      "Whether WhatsApp accepts address, token and number (1) or not (0)",
      Number(isUp),
    ),
    {
      name: "loket_whatsapp_quality",
      help: "What Meta says of the number's quality: 1 for its rating, 0 for the others",
      samples: rating
        ? RATINGS.map((each) => ({ value: Number(each === rating), labels: { rating: each } }))
        : [],
    },
    gauge(
      "loket_whatsapp_messaging_limit",
      "Residents whom the office may write to first within 24 hours, +Inf without a limit",
      isUp && whatsapp.limit ? dailyLimit(whatsapp.limit) : undefined,
    ),
  ];
}
