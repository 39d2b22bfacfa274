import { expect, test } from "./fixtures";
import { startBalancer } from "./load/balancer";
import { inboxAt } from "./load/inbox-at";
import { Office, QUICK_DATABASE } from "./load/office";

const RESIDENTS = 12;

test("dua server web dan dua pekerja pada satu basis data: setiap warga dijawab sekali, layar di kedua server hidup, dan yang berhenti tidak meninggalkan apa-apa", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const office = await Office.start({ folder: ".test/scale-out", flags: QUICK_DATABASE });
  const webs = [await office.startWeb(), await office.startWeb()];
  let serving = webs.map(({ url }) => url);
  const balancer = await startBalancer(() => serving);
  try {
    await office.startSimulator(`${balancer.url}/api/webhooks/whatsapp`, {
      pairRate: false,
      throughputPerSecond: 0,
    });
    const workers = [office.startWorker(), office.startWorker()];
    const ids = await Promise.all(
      Array.from({ length: RESIDENTS }, async (_, i) => {
        const { id } = await office.sim<{ id: string }>("POST", "residents", { name: `Warga ${i}` });
        return id;
      }),
    );
    const say = (text: string) =>
      Promise.all(ids.map((id) => office.sim("POST", `residents/${id}/messages`, { type: "text", text })));
    const answered = async () => {
      const [row] = await office.query<{ heard: number; waiting: number; unread: number; delivered: number }>(
        `select count(*) filter (where direction = 'in')::int as heard,
           count(*) filter (where direction = 'in' and "answeredAt" is null)::int as waiting,
           count(*) filter (where direction = 'out' and status = 'delivered')::int as delivered,
           (select count(*)::int from "WebhookDelivery" where state = 'received') as unread
         from "Message"`,
      );
      return row;
    };

    await say("halo");
    const calm = { waiting: 0, unread: 0 };
    await expect
      .poll(answered, { timeout: 60_000 })
      .toEqual({ ...calm, heard: RESIDENTS, delivered: RESIDENTS });

    // An officer at each server: what one does the other sees.
    const [one, two] = await Promise.all(webs.map(({ url }) => inboxAt(browser, url)));
    if (!one || !two) throw new Error("no page");
    for (const page of [one, two]) await page.getByRole("link", { name: "Warga 0", exact: true }).click();
    await one.getByRole("textbox", { name: "Balasan" }).fill("Selamat pagi dari loket satu.");
    await one.getByRole("button", { name: "Kirim", exact: true }).click();
    await expect(two.getByText("Selamat pagi dari loket satu.").first()).toBeVisible();

    // One of each goes: told to stop, and killed. The others take over.
    serving = [webs[0]?.url ?? ""];
    webs[1]?.process.kill("SIGTERM");
    await say("menu");
    if (workers[0]) await office.kill(workers[0]);
    await expect.poll(answered, { timeout: 60_000 }).toMatchObject({ ...calm, heard: 2 * RESIDENTS });
    const sends = await office.sim<{ request: { biz_opaque_callback_data?: string } }[]>("GET", "outbox");
    const names = sends.flatMap(({ request }) => request.biz_opaque_callback_data ?? []);
    expect(new Set(names).size).toBe(names.length);
    await one.context().close();
    await two.context().close();
  } finally {
    await balancer.stop();
    await office.stop();
  }
});
