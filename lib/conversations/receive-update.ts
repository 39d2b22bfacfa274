import "server-only";
import { db } from "../db";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { maskDeep } from "../residents/identity-number";
import type { UpdateOf, WebhookUpdate } from "../whatsapp/webhook-update";
import { receiveMessage } from "./receive-message";
import { receiveStatus } from "./receive-status";

/** Stores one update of a webhook, in a transaction of its own. */
export async function receiveUpdate(
  update: Exclude<WebhookUpdate, { kind: "malformed" }>,
  deliveryId: string,
) {
  switch (update.kind) {
    case "message":
      return db().$transaction((tx) => receiveMessage(tx, update.message, deliveryId));
    case "status":
      return db().$transaction((tx) => receiveStatus(tx, update));
    case "account":
    case "error":
      return keepAccountEvent(update);
  }
}

async function keepAccountEvent(update: UpdateOf<"account"> | UpdateOf<"error">) {
  const field = update.kind === "account" ? update.field : "error";
  const value = update.kind === "account" ? update.value : update.error;
  await db().$transaction(async (tx) => {
    await tx.accountEvent.create({ data: { field, value: toJson(maskDeep(value ?? {}) as object) } });
    await publish(tx, { kind: "health.changed" });
  });
}
