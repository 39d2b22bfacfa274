import { expect, test } from "@playwright/test";
import { YOSINA } from "./test-messages";
import { openTestOffice, type TestOffice } from "./test-office";

let office: TestOffice;

test.beforeEach(async () => {
  office = await openTestOffice();
});
test.afterEach(() => office.close());

const statuses = () => office.statuses().map(({ status }) => status);

test("warga menulis, memilih dari daftar, dan pesan kantor terbaca", async ({ page }) => {
  await page.goto(office.simulator.url);
  await page.getByRole("button", { name: /Yosina Rumbiak/ }).click();
  await page.getByLabel("Tulis pesan").fill("menu");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  const chat = page.getByRole("list", { name: "Percakapan" });
  await expect(chat.getByText("menu")).toBeVisible();

  await expect.poll(() => office.received.length).toBe(1);
  await office.send({
    to: YOSINA,
    type: "interactive",
    interactive: {
      type: "list",
      body: { text: "*Layanan* kami" },
      action: {
        button: "Pilih layanan",
        sections: [
          { title: "Surat", rows: [{ id: "domisili", title: "Surat Domisili", description: "Gratis" }] },
        ],
      },
    },
  });
  await expect(chat.locator("b", { hasText: "Layanan" })).toBeVisible();
  await chat.getByRole("button", { name: "Pilih layanan" }).click();
  await page.getByRole("radio", { name: "Surat Domisili" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(chat.getByRole("listitem").last()).toContainText("Surat Domisili");
  await expect
    .poll(() => office.values().at(-1)?.messages?.[0]?.interactive?.list_reply)
    .toEqual({ id: "domisili", title: "Surat Domisili", description: "Gratis" });
  expect(statuses()).toEqual(["sent", "read"]);
});

test("isi pesan tidak pernah menjadi markup", async ({ page }) => {
  const attack =
    '<img src=x onerror="document.title=1"> [x](javascript:alert(1)) https://kelurahan.example/a?b=<c>';
  await office.says("yosina-rumbiak", { type: "text", text: attack });
  await page.goto(`${office.simulator.url}/#yosina-rumbiak`);
  const said = page.getByRole("list", { name: "Percakapan" }).getByRole("listitem").last();
  await expect(said).toContainText(attack);
  await expect(said.locator("img")).toHaveCount(0);
  await expect(said.getByRole("link")).toHaveAttribute("href", "https://kelurahan.example/a?b=");
});

test("dengan papan ketik saja, pada layar 360 piksel", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(office.simulator.url);
  await page.getByRole("button", { name: /Agustina Mandowen/ }).press("Enter");
  await page.getByLabel("Tulis pesan").press("h");
  await page.keyboard.type("alo");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lampiran" }).press("Enter");
  await page.getByRole("button", { name: "Lokasi" }).press("Enter");
  const chat = page.getByRole("list", { name: "Percakapan" });
  await expect(chat.getByText("Jalan Sorido Raya")).toBeVisible();
  await expect
    .poll(() =>
      office
        .values()
        .flatMap((it) => it.messages ?? [])
        .map((it) => it.type),
    )
    .toEqual(["text", "location"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("pesan yang gagal lewat webhook tidak ada di ponsel: penguji melihatnya terpisah dengan kodenya, warga tidak dapat membaca atau membalasnya", async ({
  page,
}) => {
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
  await page.goto(`${office.simulator.url}/#yosina-rumbiak`);
  const chat = page.getByRole("list", { name: "Percakapan" });
  await expect(chat.getByText("Selamat pagi")).toBeVisible();
  await office.control("faults", { code: 131026, async: true });
  const action = { buttons: [{ type: "reply", reply: { id: "ya", title: "Ya, benar" } }] };
  const interactive = { type: "button", body: { text: "Apakah datanya benar?" }, action };
  await office.send({ to: YOSINA, type: "interactive", interactive });

  const lost = chat.getByRole("listitem").filter({ hasText: "Apakah datanya benar?" });
  await expect(lost).toContainText("Tidak sampai di ponsel · 131026");
  await expect(lost).toContainText("Message undeliverable");
  await expect(lost.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Yosina Rumbiak/ })).not.toContainText("datanya");
  expect(statuses()).toEqual(["failed"]);

  await office.send({ to: YOSINA, type: "text", text: { body: "Mohon maaf, kami ulangi." } });
  const came = chat.getByRole("listitem").filter({ hasText: "kami ulangi" });
  await expect(came.getByRole("button", { name: "Pilihan pesan" })).toBeAttached();
  await expect.poll(statuses).toEqual(["failed", "sent", "read"]);
});

test("pesan kepada ponsel yang mati belum sampai; begitu menyala menjadi pesan biasa", async ({ page }) => {
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
  await office.control("residents/yosina-rumbiak", { isOffline: true });
  await page.goto(`${office.simulator.url}/#yosina-rumbiak`);
  await office.send({ to: YOSINA, type: "text", text: { body: "Surat sudah jadi" } });
  const item = page.getByRole("list", { name: "Percakapan" }).getByRole("listitem").last();
  await expect(item).toContainText("Belum sampai di ponsel");
  await office.control("residents/yosina-rumbiak", { isOffline: false });
  await expect(item).toContainText("Surat sudah jadi");
  await expect(item).not.toContainText("Belum sampai");
  await expect(item.getByRole("button", { name: "Pilihan pesan" })).toBeAttached();
});
