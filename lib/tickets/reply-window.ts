import "server-only";
import { whatsAppAheadMs } from "../outbox/whatsapp-clock";

// Meta closes free-form replies 24 h after the resident's last message; a minute is kept back for the send itself.
export const REPLY_WINDOW_MINUTES = 24 * 60 - 1;

/**
 * When free-form messages to this conversation end, by the office's clock; null when the resident has never written.
 * `lastInboundAt` is WhatsApp's time, and by its clock the window closes.
 */
export const replyWindowClosesAt = (lastInboundAt: Date | null): Date | null =>
  lastInboundAt && new Date(spokenAt(lastInboundAt) + REPLY_WINDOW_MINUTES * 60_000);

/** By the office's clock, and never later than now: WhatsApp's clock may have been set back since. */
const spokenAt = (lastInboundAt: Date) => Math.min(lastInboundAt.getTime() - whatsAppAheadMs(), Date.now());

export const isReplyWindowOpen = (lastInboundAt: Date | null, now: Date): boolean => {
  const closesAt = replyWindowClosesAt(lastInboundAt);
  return closesAt !== null && now < closesAt;
};
