import "server-only";
import type { TaskList } from "graphile-worker";
import { answerContact } from "../conversations/answer-contact";
import { downloadDocument } from "../conversations/download-document";
import { receiveDeliveries } from "../conversations/receive-deliveries";
import { takeOverUnsent } from "../conversations/take-over-unsent";
import { tickBot } from "../conversations/tick-bot";
import type { TaskName, Tasks } from "../jobs/add-job";
import { markMessageRead } from "../outbox/mark-message-read";
import { sendMessages } from "../outbox/send-messages";
import { sendWaiting } from "../outbox/send-waiting";

/** Every job by its name. */
export const work = {
  "receive-deliveries": receiveDeliveries,
  "answer-contact": answerContact,
  "send-messages": sendMessages,
  "send-waiting": sendWaiting,
  "take-over-unsent": takeOverUnsent,
  "mark-read": markMessageRead,
  "download-document": downloadDocument,
  "bot-tick": tickBot,
} satisfies { [Name in TaskName]: (payload: Tasks[Name]) => Promise<void> };

/** As the job library takes them. Payloads are our own: add-job.ts is the only one that writes them. */
export const tasks = work as unknown as TaskList;
