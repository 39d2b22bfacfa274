import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, test } from "@playwright/test";
import { YOSINA } from "./test-messages";
import { openTestOffice, type TestOffice } from "./test-office";

let office: TestOffice;

test.beforeEach(async () => {
  office = await openTestOffice();
});
test.afterEach(() => office.close());

const reply = () => office.send({ to: YOSINA, type: "text", text: { body: "Baik" } });

test("waktu maju 24 jam: balasan kantor ditolak dengan 131047, sampai waktu nyata kembali", async ({
  page,
}) => {
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
  await page.goto(office.simulator.url);
  await page.getByRole("link", { name: "Tombol simulator" }).click();
  expect((await reply()).status).toBe(200);
  await page.getByRole("button", { name: "Maju 23 jam 59 menit" }).click();
  await expect(page.getByRole("status")).toContainText("Berlaku");
  expect((await reply()).status).toBe(200);
  await page.getByRole("button", { name: "Maju 1 jam" }).click();
  await expect(page.getByText("1 hari 59 menit di depan")).toBeVisible();
  expect((await reply()).body.error.code).toBe(131047);
  await page.getByRole("button", { name: "Waktu nyata" }).click();
  await expect(page.getByText("waktu nyata", { exact: true })).toBeVisible();
  expect((await reply()).status).toBe(200);
});

test("tombol berlaku saat diubah, yang salah ditolak, dan semuanya dapat dikembalikan", async ({ page }) => {
  await page.goto(`${office.simulator.url}/_sim/knobs`);
  await page.getByRole("switch", { name: "Token berlaku" }).click();
  await expect(page.getByRole("status")).toContainText("Token berlaku, mati");
  expect((await reply()).body.error.code).toBe(190);

  const batch = page.getByLabel("Isi satu kiriman");
  await batch.fill("1000");
  await batch.press("Enter");
  await expect(page.getByRole("status")).toContainText("1000 kabar");
  await expect(page.locator("main").getByText("diubah").filter({ visible: true })).toHaveCount(2);
  await batch.fill("2000");
  await batch.press("Tab");
  expect((await office.control("delivery")).body.batch).toBe(1000);

  await page.getByRole("button", { name: "Kembalikan semua tombol" }).click();
  await expect(page.locator("main").getByText("diubah").filter({ visible: true })).toHaveCount(0);
  expect((await office.control("delivery")).body).toMatchObject({ batch: 1, tokenValid: true });
});

test("setiap tombol simulator ada di halaman dan berlaku", async ({ page }) => {
  const knobs = async () => (await office.control("delivery")).body;
  const before = await knobs();
  await page.goto(`${office.simulator.url}/_sim/knobs`);
  await page.locator("details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
  const controls = page.locator("[id^=knob-]:is(input, select)");
  await expect(controls).toHaveCount(Object.keys(before).length);
  for (const control of await controls.all()) {
    const name = ((await control.getAttribute("id")) ?? "").replace("knob-", "");
    await turn(control);
    await expect.poll(async () => (await knobs())[name], name).not.toEqual(before[name]);
  }
  await page.getByRole("button", { name: "Kembalikan semua tombol" }).click();
  await expect.poll(knobs).toEqual(before);
});

/** Whatever it is, it stands elsewhere afterwards. */
async function turn(control: Locator) {
  const kind = await control.evaluate((input) => input.getAttribute("type") ?? "select");
  if (kind === "checkbox") return control.click();
  if (kind === "select") {
    const chosen = await control.evaluate((input) => (input as HTMLSelectElement).selectedIndex);
    await control.selectOption({ index: chosen === 0 ? 1 : 0 });
    return;
  }
  const value = Number(await control.inputValue());
  const max = Number((await control.getAttribute("max")) ?? Number.POSITIVE_INFINITY);
  await control.fill(String(value < max ? value + 1 : value - 1));
  await control.press("Tab");
}

test("yang terjadi pada akun dan pada warga dikabarkan kepada kantor dan berlaku", async ({ page }) => {
  await page.goto(`${office.simulator.url}/_sim/knobs`);
  const all = async (select: string, button: string) => {
    const options = page.getByRole("combobox", { name: select, exact: true });
    await expect(options.locator("option")).not.toHaveCount(0);
    for (const words of await options.locator("option").allTextContents()) {
      await options.selectOption(words);
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByRole("status")).toContainText(words);
      await expect(page.getByRole("status")).toContainText("Berlaku");
    }
  };
  await all("Kejadian akun", "Kabarkan");
  await page.getByRole("combobox", { name: "Warga", exact: true }).selectOption("Ruben Kafiar");
  await all("Kejadian", "Lakukan");
  await office.settle();
  const fields = office.received.map(
    ({ rawBody }) => JSON.parse(rawBody.toString()).entry[0].changes[0].field,
  );
  expect(new Set(fields)).toEqual(
    new Set([
      "account_alerts",
      "account_update",
      "business_capability_update",
      "messages",
      "phone_number_name_update",
      "phone_number_quality_update",
      "security",
      "user_preferences",
    ]),
  );
  await page.getByRole("combobox", { name: "Kejadian akun" }).selectOption("Akun dimatikan");
  await page.getByRole("button", { name: "Kabarkan", exact: true }).click();
  await expect(page.getByText("tidak boleh mengirim", { exact: true })).toBeVisible();
  await office.control("clock", { advanceSeconds: 61 });
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
  expect((await reply()).body.error.code).toBe(131031);
});

test("panggilan gagal dengan setiap cara", async ({ page }) => {
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
  await page.goto(`${office.simulator.url}/_sim/knobs`);
  const fails = async (way: string) => {
    await page.getByLabel("Cara gagal").selectOption(way);
    await page.getByRole("button", { name: "Pasang kegagalan" }).click();
    await expect(page.getByText("· Kirim pesan · 1 kali")).toBeVisible();
    const answer = await reply().catch(() => "tanpa jawaban JSON");
    await expect(page.getByText("Tidak ada kegagalan yang menunggu.")).toBeVisible();
    return typeof answer === "string" ? answer : answer.status;
  };
  expect(await fails("Ditolak seketika")).toBe(400);
  expect(await fails("Lewat webhook, sesudah jawaban 200")).toBe(200);
  expect(await fails("502 tanpa JSON Meta")).toBe("tanpa jawaban JSON");
  expect(await fails("Putus sebelum diterima")).toBe("tanpa jawaban JSON");
  expect(await fails("Putus sesudah diterima")).toBe("tanpa jawaban JSON");
  expect(await fails("Jawaban lambat, 10 detik")).toBe(200);
});

test("kode dicari menurut artinya dan menimpa satu warga; antrean menunjukkan apa yang ditolak", async ({
  page,
}) => {
  await office.says("yosina-rumbiak", { type: "text", text: "Selamat pagi" });
  await page.goto(`${office.simulator.url}/_sim/knobs`);
  await page.getByLabel("Cari kode").fill("terlalu banyak pesan kepada");
  await expect(page.getByText("HTTP 400, biasanya seketika. Terlalu banyak pesan kepada")).toBeVisible();
  await page.getByLabel("Untuk").selectOption("Yosina Rumbiak");
  await page.getByRole("button", { name: "Pasang kegagalan" }).click();
  await expect(page.getByText("kode 131056 · Kirim pesan · Yosina Rumbiak · 1 kali")).toBeVisible();
  expect((await reply()).body.error.code).toBe(131056);
  await expect(page.getByText("Tidak ada kegagalan yang menunggu.")).toBeVisible();

  await office.control("delivery", { retryBaseMs: 3_600_000 });
  office.answers.push(500);
  await office.says("elias-rumaropen", { type: "text", text: "Rahasia" });
  await expect(page.getByText("1 kali dicoba, jawaban 500")).toBeVisible();
  await expect(page.getByText("Rahasia")).toHaveCount(0);
  await page.getByRole("button", { name: "Coba semua sekarang" }).click();
  await expect(page.getByText("Tidak ada yang menunggu.")).toBeVisible();
});

test("warga baru dengan nomor tersembunyi dan templat yang dijeda, pada layar 360 piksel, gelap", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 780 });
  const components = [{ type: "BODY", text: "Surat siap." }];
  await office.control("templates", { name: "siap", category: "UTILITY", language: "id", components });
  await page.goto(`${office.simulator.url}/_sim/knobs`);
  await page.getByLabel("Nama", { exact: true }).fill("Mama Sarlota");
  await page.getByLabel("Nomor", { exact: true }).fill("6281240117777");
  await page.getByRole("checkbox", { name: "Nomor disembunyikan" }).check();
  await page.getByRole("button", { name: "Tambah warga" }).click();
  await expect(page.getByRole("status")).toContainText("Mama Sarlota");
  const { body } = await office.control("residents");
  expect(body.at(-1)).toMatchObject({ name: "Mama Sarlota", phoneHidden: true });

  await page.getByRole("button", { name: "Jeda" }).click();
  await expect(page.getByText("dijeda", { exact: true })).toBeVisible();
  await expect.poll(() => office.values().at(-1)).toMatchObject({ event: "PAUSED" });
  for (const [button, state, event] of [
    ["Setujui", "disetujui", "APPROVED"],
    ["Matikan", "dimatikan", "DISABLED"],
    ["Pulihkan", "disetujui", "REINSTATED"],
    ["Peringatkan", "disetujui", "FLAGGED"],
    ["Tolak", "ditolak", "REJECTED"],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(state, { exact: true })).toBeVisible();
    await expect.poll(() => office.values().at(-1)).toMatchObject({ event });
  }
  await page.getByRole("combobox", { name: "Mutu siap" }).selectOption("YELLOW");
  await expect.poll(() => office.values().at(-1)).toMatchObject({ new_quality_score: "YELLOW" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe("untuk semua orang", () => {
  test.use({ bypassCSP: true });
  for (const colorScheme of ["light", "dark"] as const) {
    test(`tombol dapat dipakai semua orang, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const components = [{ type: "BODY", text: "Surat siap." }];
      await office.control("templates", { name: "siap", category: "UTILITY", language: "id", components });
      await office.control("delivery", { retryBaseMs: 3_600_000, batch: 2 });
      await office.control("faults", { code: 131056 });
      office.answers.push(500);
      await office.says("yosina-rumbiak", { type: "text", text: "Halo" });
      await page.goto(`${office.simulator.url}/_sim/knobs`);
      await page.getByText("1 kali dicoba, jawaban 500").waitFor();
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(["wcag2a", "wcag2aa", "wcag21aa"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
    });
  }
});
