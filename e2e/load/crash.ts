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

/** What went wrong; all zero when nothing did. `unknown`: "belum pasti", told to an officer instead of sent again. */
export type Losses = {
  lost: number;
  unanswered: number;
  answeredTwice: number;
  outOfOrder: number;
  unknown: number;
  kills: number;
};

const SECRET = "simulator-app-secret";
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
  const arriving: Promise<void>[] = [];
  const takenAt = new Map<string, number>();
  for (let n = 0; n < messages; n++) {
    await pause(started + (n * 1_000) / ratePerSecond - Date.now());
    if (n === Math.floor(messages / 2)) restarting = office.restartDatabase();
    const text = `halo ${n}`;
    const delivery = aDelivery(phones[n % residents] ?? "", text);
    const times = (n * 7) % 100 < plan.duplicates * 100 ? 2 : 1;
    const note = () => void (takenAt.has(text) || takenAt.set(text, Date.now()));
    for (let time = 0; time < times; time++) arriving.push(deliver(webUrl, delivery).then(note));
  }
  await Promise.all([...arriving, restarting]);
  const kills = await killing.end();
  await until(() => isSilent(office, messages), 180);
  return { ...(await count(office, messages, takenAt)), kills };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

function aDelivery(phone: string, text: string): string {
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
  const signature = createHmac("sha256", SECRET).update(body).digest("hex");
  for (let attempt = 0; ; attempt++) {
    const status = await fetch(`${webUrl}/api/webhooks/whatsapp`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` },
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
async function isSilent(office: Office, messages: number): Promise<boolean> {
  const [row] = await office.query<{ stored: number; open: number }>(
    `select (select count(*)::int from "Message" where direction = 'in') as stored,
       (select count(*)::int from "Message" where direction = 'in' and "answeredAt" is null)
       + (select count(*)::int from "Message" where status in ('queued', 'sending'))
       + (select count(*)::int from "WebhookDelivery" where state = 'received') as open`,
  );
  return row?.stored === messages && row.open === 0;
}

type Send = { receivedAt: number; request: { biz_opaque_callback_data?: string } };
type Row = { id: string; conversationId: string; text: string };

async function count(office: Office, messages: number, takenAt: Map<string, number>) {
  const rows = (direction: "in" | "out") =>
    office.query<Row>(
      `select id, "conversationId", text from "Message" where direction = $1 order by "conversationId", id`,
      [direction],
    );
  const [incoming, outgoing] = [await rows("in"), await rows("out")];
  const sends = await office.sim<Send[]>("GET", "outbox");
  const sentAt = new Map(sends.map((send) => [send.request.biz_opaque_callback_data, send.receivedAt]));
  const [unknown] = await office.query<{ count: number }>(
    `select count(*)::int as count from "Message" where status in ('unconfirmed', 'failed')`,
  );
  const spokenTo = new Set(outgoing.map(({ conversationId }) => conversationId));
  return {
    lost: messages - new Set(incoming.map(({ text }) => text)).size,
    unanswered: new Set(
      incoming.map(({ conversationId }) => conversationId).filter((id) => !spokenTo.has(id)),
    ).size,
    answeredTwice: sends.length - sentAt.size,
    outOfOrder:
      fallsBack(incoming, ({ text }) => takenAt.get(text)) + fallsBack(outgoing, ({ id }) => sentAt.get(id)),
    unknown: unknown?.count ?? 0,
  };
}

/** Two webhooks of one moment have no order. */
const SAME_MOMENT_MS = 1_000;

/** How often a conversation's next row happened before the one that it follows. */
function fallsBack(rows: Row[], at: (row: Row) => number | undefined): number {
  const latest = new Map<string, number>();
  let falls = 0;
  for (const row of rows) {
    const now = at(row);
    if (now === undefined) continue;
    const before = latest.get(row.conversationId) ?? 0;
    if (now < before - SAME_MOMENT_MS) falls++;
    latest.set(row.conversationId, Math.max(now, before));
  }
  return falls;
}
