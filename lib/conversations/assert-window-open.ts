import { AppError } from "../errors";
import { isReplyWindowOpen, replyWindowClosesAt } from "../tickets/reply-window";

/** Throws `reply_window_closed` when WhatsApp would refuse a free message by the time it gets there. */
export function assertWindowOpen(lastInboundAt: Date | null, now: Date): void {
  if (isReplyWindowOpen(lastInboundAt, now)) return;
  throw new AppError("reply_window_closed", { closedAt: replyWindowClosesAt(lastInboundAt) });
}
