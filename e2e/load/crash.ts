import { createHmac } from "node:crypto";
import { envelope, messagesChange, sampleWamid } from "../../lib/whatsapp/samples/envelope";
import type { Office } from "./office";
import { until } from "./until";

type Plan = {
  messages: number;
  residents: number;
  ratePerSecond: number;
  /** Share of webhooks that come twice. */
  duplicates: number;
  killEverySeconds: number;
};

/**
 * What went wrong; all zero when nothing did. `unknown`: "belum pasti", told to an officer instead of sent again; a kill
 * leaves no more of them than were in hand.
 */
export type Losses = {
  /** Messages that are not stored. */
  lost: number;
  /** Messages that no answer followed, though no officer has the conversation. A burst may have one answer. */
  unanswered: number;
  /** Answers beyond one a message, and sends beyond one an answer. */
  answeredTwice: number;
  /** Answers that WhatsApp never took, or that Loket believes it took. */
  unsent: number;
  /** Messages or answers that stand, or went out, before one that came earlier. */
  outOfOrder: number;
  unknown: number;
  kills: number;
};

/** How many sends one worker has in hand at most (lib/outbox/send-messages.ts). */
export const IN_HAND = 24;
/** People write in bursts: so many from one resident, each as soon as the one before was taken. */
const BURST = 5;

const SECRET = "simulator-app-secret";

/** The headers with which WhatsApp sends this body. */
export const signedHeaders = (body: string) => ({
  "content-type": "application/json",
  "x-hub-signature-256": `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`,
});

let serial = 20_000_000;

/**
 * Residents write at a steady rate while the worker is killed (-9) again and again and the database is restarted once,
 * in the middle. Webhooks that are not taken are repeated, as Meta does. Then waits for silence and counts.
 */
export async function crash(office: Office, webUrl: string, plan: Plan): Promise<Losses> {
  const { messages, residents, ratePerSecond } = plan;
  const phones = Array.from({ length: residents }, (_, i) => `62814${10_000_000 + i}`);
  for (const phone of phones)
    await office.sim("POST", "residents", { name: "Warga", phone, lastMessageAt: Date.now() / 1_000 });
  const killing = killAgainAndAgain(office, plan.killEverySeconds);
  const started = Date.now();
  let restarting = Promise.resolve();
  const writing = new Map<string, Promise<void>>();
  for (let n = 0; n < messages; n += BURST) {
    await pause(started + (n * 1_000) / ratePerSecond - Date.now());
    if (n >= messages / 2 && n < messages / 2 + BURST) restarting = office.restartDatabase();
    const phone = phones[(n / BURST) % residents] ?? "";
    const burst = Array.from({ length: BURST }, (_, i) => n + i);
    const before = writing.get(phone) ?? Promise.resolve();
    writing.set(
      phone,
      before.then(() => write(webUrl, phone, burst, plan.duplicates)),
    );
  }
  await Promise.all([...writing.values(), restarting]);
  const kills = await killing.end();
  await until(() => isSilent(office, messages), 180);
  return { ...(await count(office, messages)), kills };
}

/** One resident's messages, one after the other; some webhooks come twice at once. */
async function write(webUrl: string, phone: string, burst: number[], duplicates: number): Promise<void> {
  for (const n of burst) {
    const delivery = aDelivery(phone, `halo ${n}`);
    const isTwice = (n * 7) % 100 < duplicates * 100;
    await Promise.all([deliver(webUrl, delivery), isTwice && deliver(webUrl, delivery)]);
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

/** One resident's text as a webhook. */
export function aDelivery(phone: string, text: string): string {
  const message = {
    from: phone,
    id: sampleWamid(++serial, phone),
    timestamp: String(Math.floor(Date.now() / 1_000)),
    type: "text",
    text: { body: text },
  };
  const contacts = [{ profile: { name: "Warga" }, wa_id: phone }];
  return JSON.stringify(envelope(messagesChange({ contacts, messages: [message] })));
}

/** Until it is taken, with growing pauses. */
async function deliver(webUrl: string, body: string): Promise<void> {
  const headers = signedHeaders(body);
  for (let attempt = 0; ; attempt++) {
    const status = await fetch(`${webUrl}/api/webhooks/whatsapp`, {
      method: "POST",
      body,
      headers,
    }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (attempt > 40) throw new Error(`a webhook was refused for good: ${status}`);
    await pause(Math.min(200 * 2 ** attempt, 3_000));
  }
}

function killAgainAndAgain(office: Office, everySeconds: number) {
  let isOver = false;
  let kills = 0;
  const ended = (async () => {
    let worker = office.startWorker();
    while (!isOver) {
      await pause(everySeconds * 1_000);
      if (isOver) break;
      await office.kill(worker);
      kills++;
      worker = office.startWorker();
    }
  })();
  return {
    async end() {
      isOver = true;
      await ended;
      return kills;
    },
  };
}

/** Everything is stored and answered, and nothing is on its way any more. */
export async function isSilent(office: Office, messages: number): Promise<boolean> {
  const [row] = await office.query<{ stored: number; open: number }>(
    `select (select count(*)::int from "Message" where direction = 'in') as stored,
       (select count(*)::int from "Message" where direction = 'in' and "answeredAt" is null)
       + (select count(*)::int from "Message" where status in ('queued', 'sending'))
       + (select count(*)::int from "WebhookDelivery" where state = 'received') as open`,
  );
  return row?.stored === messages && row.open === 0;
}

type Send = { receivedAt: number; request: { biz_opaque_callback_data?: string } };
type Row = {
  id: string;
  conversationId: string;
  text: string;
  status: string;
  state: string;
  second: number;
};

/** What has become of so many messages, `halo <n>` each, in the order of their numbers. */
export async function count(office: Office, messages: number): Promise<Omit<Losses, "kills">> {
  const rows = (direction: "in" | "out") =>
    office.query<Row>(
      `select m.id, m."conversationId", m.text, m.status, c.state,
         floor(extract(epoch from coalesce(m."sentAt", m."receivedAt")))::int as second
       from "Message" m join "Conversation" c on c.id = m."conversationId"
       where direction = $1 order by "conversationId", m.id`,
      [direction],
    );
  const [incoming, outgoing] = [await rows("in"), await rows("out")];
  const sends = await office.sim<Send[]>("GET", "outbox");
  const sentAt = new Map(sends.map((send, order) => [send.request.biz_opaque_callback_data, order]));
  const asked = byConversation(incoming);
  const answers = byConversation(outgoing);
  const hasAnswer = ({ conversationId, second }: Row) =>
    answers.get(conversationId)?.some((answer) => answer.second >= second);
  const isSent = ({ status }: Row) => ["sent", "delivered", "read"].includes(status);
  return {
    lost: messages - new Set(incoming.map(({ text }) => text)).size,
    unanswered: incoming.filter((row) => row.state === "bot" && !hasAnswer(row)).length,
    answeredTwice: sends.length - sentAt.size + beyond(answers, asked),
    unsent: outgoing.filter((row) => row.status === "failed" || (isSent(row) && !sentAt.has(row.id))).length,
    outOfOrder:
      fallsBack(incoming, ({ text }) => Number(text.split(" ")[1])) +
      fallsBack(outgoing, ({ id }) => sentAt.get(id)),
    unknown: outgoing.filter(({ status }) => status === "unconfirmed").length,
  };
}

function byConversation(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.conversationId, [...(found.get(row.conversationId) ?? []), row]);
  return found;
}

/** How many answers there are beyond one a message. */
function beyond(answers: Map<string, Row[]>, asked: Map<string, Row[]>): number {
  const counts = [...answers].map(([id, rows]) => rows.length - (asked.get(id)?.length ?? 0));
  return counts.reduce((total, count) => total + Math.max(0, count), 0);
}

/** How often a conversation's next row comes before the one that it follows. */
function fallsBack(rows: Row[], place: (row: Row) => number | undefined): number {
  const latest = new Map<string, number>();
  let falls = 0;
  for (const row of rows) {
    const now = place(row);
    if (now === undefined) continue;
    const before = latest.get(row.conversationId) ?? -1;
    if (now < before) falls++;
    latest.set(row.conversationId, Math.max(now, before));
  }
  return falls;
}
