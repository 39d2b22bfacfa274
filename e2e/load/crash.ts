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
  for (let n = 0; n < messages; n++) {
    await pause(started + (n * 1_000) / ratePerSecond - Date.now());
    if (n === Math.floor(messages / 2)) restarting = office.restartDatabase();
    const delivery = aDelivery(phones[n % residents] ?? "", n);
    const times = (n * 7) % 100 < plan.duplicates * 100 ? 2 : 1;
    for (let time = 0; time < times; time++) arriving.push(deliver(webUrl, delivery));
  }
  await Promise.all([...arriving, restarting]);
  const kills = await killing.end();
  await until(() => isSilent(office, messages), 180);
  return { ...(await count(office, messages)), kills };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

function aDelivery(phone: string, n: number): string {
  const message = {
    from: phone,
    id: sampleWamid(++serial, phone),
    timestamp: String(Math.floor(Date.now() / 1_000)),
    type: "text",
    text: { body: `halo ${n}` },
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

type Send = { request: { biz_opaque_callback_data?: string } };

async function count(office: Office, messages: number): Promise<Omit<Losses, "kills">> {
  const [row] = await office.query<Omit<Losses, "kills" | "answeredTwice">>(COUNTS, [messages]);
  const answer = await office.sim<{ sends?: Send[] } | Send[]>("GET", "outbox");
  const sends = Array.isArray(answer) ? answer : (answer.sends ?? []);
  const names = sends.flatMap(({ request }) => request.biz_opaque_callback_data ?? []);
  if (!row) throw new Error("nothing was counted");
  return { ...row, answeredTwice: names.length - new Set(names).size };
}

/**
 * An answer's name says which message it answers first (`bot:<message>:<n>`): two answers to one turn would share it,
 * and what a turn covers lies between its first message and the next turn's. Order: rows of one conversation rise with
 * WhatsApp's time, and what went out rises with what was queued.
 */
const COUNTS = `
  with incoming as (
    select id, "conversationId", text, "sentAt",
      lag("sentAt") over (partition by "conversationId" order by id) as before
    from "Message" where direction = 'in'
  ), outgoing as (
    select "conversationId", status, "sentAt", lag("sentAt") over (partition by "conversationId" order by id) as before
    from "Message" where direction = 'out'
  )
  select ($1::int - (select count(distinct text) from incoming))::int as lost,
    (select count(distinct i."conversationId")::int from incoming i
     where not exists (select 1 from outgoing o where o."conversationId" = i."conversationId")) as unanswered,
    ((select count(*) from incoming where "sentAt" < before)
     + (select count(*) from outgoing where "sentAt" < before))::int as "outOfOrder",
    (select count(*)::int from outgoing where status in ('unconfirmed', 'failed')) as unknown`;
