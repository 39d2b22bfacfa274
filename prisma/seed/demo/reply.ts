import type { MessageStatus } from "../../../lib/db/generated/enums";
import type { StaffKey } from "./cast";
import { openHandling } from "./handling";
import { advance } from "./hear";
import type { Stage } from "./stage";
import type { Thread } from "./thread";
import { writeOutbound } from "./write-message";

export type Reply = {
  body: string;
  by: StaffKey;
  status?: MessageStatus;
  error?: { code: number; details: string };
  /** Quotes the resident's last message. */
  isQuoting?: boolean;
};

/** An officer answers: the bot falls silent, the handling has its first reply, nobody waits any more. */
export async function reply(stage: Stage, thread: Thread, { body, by, ...rest }: Reply, at: Date) {
  const { id: staffId } = stage.staff[by];
  if (thread.session.mode === "bot") await staffAct(stage, thread, "take_over", at);
  await openHandling(stage, thread, "staff", at);
  await stage.tx.handling.updateMany({
    where: { id: thread.handlingId ?? "", firstReplyAt: null },
    data: { firstReplyAt: at, firstReplyById: staffId },
  });
  const { isQuoting, ...outcome } = rest;
  const quoted = isQuoting && thread.lastIn ? { replyToWamid: thread.lastIn.wamid } : {};
  const content = { type: "text" as const, body };
  await writeOutbound(stage, thread, { content, author: "staff", staffId, ...outcome, ...quoted }, at);
  thread.assigneeId ??= staffId;
  Object.assign(thread, { state: "waiting_resident", waitingSince: null, unread: 0, urgent: false });
}

/** The matter is done: the handling ends, and the bot answers whatever comes next. */
export async function close(
  stage: Stage,
  thread: Thread,
  { by, summary }: { by: StaffKey; summary: string },
  at: Date,
) {
  await staffAct(stage, thread, "close", at);
  await stage.tx.handling.updateMany({
    where: { id: thread.handlingId ?? "" },
    data: { closedAt: at, closedById: stage.staff[by].id, summary },
  });
  Object.assign(thread, {
    state: "closed",
    assigneeId: null,
    waitingSince: null,
    unread: 0,
    urgent: false,
    handlingId: null,
  });
}

export const staffAct = (stage: Stage, thread: Thread, act: "take_over" | "close", at: Date) =>
  advance(stage, thread, { kind: "staff", act, sentAt: at.toISOString() }, at);
