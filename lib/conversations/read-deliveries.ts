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
  /** It has waited so long that whoever had it in hand must have died. */
  isLeft: boolean;
  updates: ReadableUpdate[];
  /** What of it cannot be read. */
  faults: Fault[];
  /** Why nothing of it can be read. */
  unreadable?: string;
};

const MOST_TOGETHER = 200;
const MOST_BYTES = 4_000_000;

type Row = { id: string; body: Buffer; attempts: number; isLeft: boolean; waiting: number };

/** Those that are not stored yet and due, decrypted and parsed, oldest first; as many as are handled well at once. */
export async function readDeliveries(): Promise<{ deliveries: OpenDelivery[]; isMore: boolean }> {
  const { rows } = await pool().query<Row>({
    name: "read-deliveries",
    text: `select d.id, d.body, d.attempts, d."receivedAt" < now() - interval '10 seconds' as "isLeft", due.waiting from "WebhookDelivery" d
           join (
             select id, count(*) over ()::int as waiting, sum(size) over (order by id) - size as before from (
               select id, octet_length(body) as size from "WebhookDelivery"
               where state = 'received' and ("nextTryAt" is null or "nextTryAt" <= now()) order by id limit ${MOST_TOGETHER}
             ) oldest
           ) due on due.id = d.id and due.before < ${MOST_BYTES}
           order by d.id`,
  });
  const waiting = rows[0]?.waiting ?? 0;
  return {
    deliveries: rows.map(({ id, body, attempts, isLeft }) => ({
      id,
      attempts,
      isLeft,
      ...readSealed(body),
    })),
    isMore: waiting > rows.length || waiting === MOST_TOGETHER,
  };
}

/** May be taken together with others: nothing in it needs care of its own, and it has not failed with others twice. */
export const isSound = ({ unreadable, faults, attempts }: OpenDelivery) =>
  unreadable === undefined && faults.length === 0 && attempts <= 1;

export const updatesOf = ({ id, updates }: OpenDelivery): ReceivedUpdate[] =>
  updates.map((update) => ({ ...update, deliveryId: id }));

/** One that was sealed with another key, or whose bytes went bad, stops no other. */
function readSealed(sealed: Buffer): ReturnType<typeof readBody> {
  try {
    return readBody(unseal(sealed));
  } catch {
    return { updates: [], faults: [], unreadable: "cannot be decrypted" };
  }
}

function readBody(body: Buffer): Pick<OpenDelivery, "updates" | "faults" | "unreadable"> {
  const parsed = parseWebhook(jsonOf(body));
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
