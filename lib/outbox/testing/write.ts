import { db, transaction } from "../../db";
import { uuidv7 } from "../../db/uuid";
import { queueMessages } from "../queue-messages";

/** An officer's texts into the outbox of a conversation, in order. */
export const write = (conversationId: string, ...bodies: string[]) =>
  transaction((tx) =>
    queueMessages(
      tx,
      bodies.map((body) => ({
        conversationId,
        content: { type: "text" as const, body },
        clientMessageId: uuidv7(),
        author: "staff" as const,
      })),
    ),
  );

/** The office's message with these words. */
export const said = (text: string) =>
  db().message.findFirst({ where: { direction: "out", text }, omit: { content: true } });
