import "server-only";
import { pool } from "../db";
import { unseal } from "../storage/seal";
import { parseWebhook } from "../whatsapp/parse-webhook";
import type { WebhookUpdate } from "../whatsapp/webhook-update";

export type Fault = { position: string; reason: string };
export type ReadableUpdate = Exclude<WebhookUpdate, { kind: "malformed" }>;
/** An update with the webhook that it came in. */
export type ReceivedUpdate = ReadableUpdate & { deliveryId: string };

/** A journalled webhook that is still to be stored. */
export type OpenDelivery = {
  id: string;
  attempts: number;
  updates: ReadableUpdate[];
  /** What of it cannot be read. */
  faults: Fault[];
  /** Why nothing of it can be read. */
  unreadable?: string;
};

/** Takes ids; gives those that are not stored yet, decrypted and parsed, oldest first. */
export async function readDeliveries(ids: string[]): Promise<OpenDelivery[]> {
  const { rows } = await pool().query<{ id: string; body: Buffer; attempts: number }>({
    name: "read-deliveries",
    text: `select id, body, attempts from "WebhookDelivery"
           where id = any($1::uuid[]) and state = 'received' order by id`,
    values: [ids],
  });
  return rows.map(({ id, body, attempts }) => ({ id, attempts, ...read(body) }));
}

/** Nothing in it needs care of its own. */
export const isSound = ({ unreadable, faults }: OpenDelivery) =>
  unreadable === undefined && faults.length === 0;

export const updatesOf = ({ id, updates }: OpenDelivery): ReceivedUpdate[] =>
  updates.map((update) => ({ ...update, deliveryId: id }));

function read(body: Buffer): Pick<OpenDelivery, "updates" | "faults" | "unreadable"> {
  const parsed = parseWebhook(jsonOf(unseal(body)));
  if (parsed.kind === "unreadable") return { updates: [], faults: [], unreadable: parsed.reason };
  const updates: ReadableUpdate[] = [];
  const faults: Fault[] = [];
  for (const update of parsed.updates) {
    if (update.kind === "malformed") faults.push({ position: update.position, reason: update.reason });
    else updates.push(update);
  }
  return { updates, faults };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
