import type { APIRequestContext, Page } from "@playwright/test";
import { aDayLater } from "./a-day-later";
import { anApprovedTemplate, hasApproved, metaPauses } from "./approved-template";
import { filesRequest } from "./board";
import { threadOf } from "./conversation";
import { test as base, type Desk, expect } from "./fixtures";
import { bringsMessages, unixSeconds } from "./meta";
import type { Resident } from "./resident";

type Scene = { admin: Desk; sari: Desk; approved: { forTickets: string; forAny: string } };

const test = base.extend<Scene>({
  admin: async ({ signIn }, use) => use(await signIn("admin")),
  sari: async ({ signIn }, use) => use(await signIn("officer", "Sari Korwa")),
  /** Names of templates that Meta has approved: one about a ticket, one for any matter. */
  approved: async ({ admin: { page } }, use) => {
    const [forTickets, forAny] = await Promise.all([
      anApprovedTemplate(page.request, "ticket"),
      anApprovedTemplate(page.request, "any"),
    ]);
    await use({ forTickets, forAny });
  },
});

const DAY_SECONDS = 24 * 3_600;
const NEWS = { "Keterangan petugas": "Pelayanan pindah ke aula.", Tanggal: "Senin, 30 November" };

/** As the picker shows a template that has no header. */
const readable = (name: string) => name.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

async function opens(page: Page, resident: Resident) {
  await page.goto("/inbox?view=all");
  await page.getByRole("link", { name: resident.name }).click();
  await expect(page.getByText("Jendela balas 24 jam sudah tertutup")).toBeVisible();
}

/** The resident's last word is older than a day, and the officer has the conversation open. */
async function opensAfterTheWindow(page: Page, resident: Resident, request: APIRequestContext) {
  const timestamp = unixSeconds(DAY_SECONDS + 60);
  await bringsMessages(request, resident, [{ timestamp, text: "Apakah surat saya sudah jadi?" }]);
  await opens(page, resident);
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Pilih templat" });
const option = (page: Page, name: string) =>
  dialog(page).getByRole("option", { name: new RegExp(`^${readable(name)}`) });

async function choosesTemplate(page: Page, name: string, button = "Pilih templat") {
  await page.getByRole("button", { name: button }).click();
  await option(page, name).click();
}

const fills = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields))
    await dialog(page).getByRole("textbox", { name: label, exact: true }).fill(value);
};
const preview = (page: Page) => dialog(page).getByRole("region", { name: "Pesan yang akan diterima warga" });
const sendButton = (page: Page) => dialog(page).getByRole("button", { name: "Kirim templat" });

test("jendela tertutup: templat untuk tiket warga di atas dan sudah terisi; petugas mengisi sisanya, membaca pesannya, dan warga menerimanya persis begitu", async ({
  approved: { forTickets: name, forAny: general },
  sari: { page },
  resident,
}) => {
  const number = await filesRequest(resident);
  await aDayLater(number);
  await opens(page, resident);
  await page.getByRole("button", { name: "Pilih templat" }).click();
  await expect(dialog(page)).not.toContainText("{{");
  const names = await dialog(page).getByRole("option").allTextContents();
  const place = (of: string) => names.findIndex((text) => text.startsWith(readable(of)));
  expect(place(name)).toBeLessThan(place(general));
  await expect(option(page, name)).toContainText(`dengan nomor ${number} sekarang berstatus`);
  await option(page, name).click();

  await expect(dialog(page).getByRole("textbox", { name: "Nama warga", exact: true })).toHaveValue(
    resident.name,
  );
  await expect(dialog(page).getByText("Masih kosong: Keterangan petugas.")).toBeVisible();
  await expect(sendButton(page)).toBeDisabled();
  await expect(preview(page)).toContainText("Keterangan petugas kami: Keterangan petugas Terima kasih.");
  await expect(dialog(page)).not.toContainText("{{");
  await fills(page, { "Keterangan petugas": "   " });
  await expect(sendButton(page)).toBeDisabled();
  await fills(page, { "Keterangan petugas": "Berkas sudah lengkap." });
  const letter = new RegExp(
    `Bapak/Ibu ${resident.name}, permohonan .+ dengan nomor ${number} sekarang berstatus diterima. Keterangan petugas kami: Berkas sudah lengkap. Terima kasih.`,
  );
  await expect(preview(page)).toContainText(letter);
  await expect(dialog(page).getByText(/^Berbayar, kategori layanan \(utility\): Meta menagih/)).toBeVisible();
  await expect(dialog(page).getByRole("link", { name: "daftar harga Meta" })).toHaveAttribute(
    "href",
    /^https:\/\/developers\.facebook\.com\//,
  );
  await sendButton(page).click();
  await expect(page.getByText("Templat dikirim.")).toBeVisible();
  await expect(threadOf(page).getByText(letter)).toBeVisible();
  await resident.isTold(/Keterangan petugas kami: Berkas sudah lengkap/);
  expect(await resident.timesTold("Berkas sudah lengkap")).toBe(1);
});

test("templat untuk keadaan lain: di samping tombol kirim tertulis status tiket yang sebenarnya", async ({
  admin,
  sari: { page },
  resident,
}) => {
  await hasApproved(admin.page.request, "perlu_perbaikan_berkas");
  const number = await filesRequest(resident);
  await aDayLater(number);
  await opens(page, resident);
  await page.getByRole("button", { name: "Pilih templat" }).click();
  await dialog(page)
    .getByRole("option", { name: /^Berkas perlu dilengkapi/ })
    .click();
  await expect(
    dialog(page).getByText(
      `Tiket ${number} berstatus diterima. Templat ini untuk jenis atau keadaan lain: pastikan isinya benar.`,
    ),
  ).toBeInViewport({ ratio: 1 });
});

test("setelah terkirim layar mengatakan templat apa, pukul berapa dan bahwa warga belum menjawab; yang kedua hanya dengan sengaja, dan jawaban warga membuka kotak balasan", async ({
  approved: { forTickets, forAny: name },
  sari: { page },
  resident,
  request,
}) => {
  await opensAfterTheWindow(page, resident, request);
  const waits = new RegExp(
    `^Templat “${readable(name)}” dikirim pukul \\d\\d\\.\\d\\d oleh Sari Korwa\\. Warga belum menjawab\\.`,
  );
  await page.getByRole("button", { name: "Pilih templat" }).click();
  await expect(dialog(page)).toContainText("Belum dapat dipakai: warga ini tidak punya tiket terbuka");
  await expect(option(page, forTickets)).toBeDisabled();
  await expect(dialog(page).getByRole("option").first()).not.toHaveAttribute("aria-disabled", "true");
  await option(page, name).click();
  await fills(page, NEWS);
  // Sari has the same conversation open in a second tab, which does not know of the first letter.
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await choosesTemplate(tab, name);
  await fills(tab, NEWS);
  await sendButton(page).click();
  await expect(page.getByText(waits)).toBeVisible();
  await sendButton(tab).click();
  await expect(dialog(tab).getByRole("alert")).toContainText(
    /^Sebuah templat sudah dikirim pukul \d\d\.\d\d dan warga belum menjawab, jadi yang ini belum dikirim\./,
  );
  await tab.close();
  await expect(page.getByText("Kotak balasan terbuka sendiri begitu warga menulis.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pilih templat" })).toBeHidden();
  await page.reload();
  await expect(page.getByText(waits)).toBeVisible();
  await expect(page.getByText(waits)).toContainText(/Terkirim|Sampai|Dibaca/);

  await choosesTemplate(page, name, "Kirim templat lain");
  await expect(dialog(page).getByText(waits)).toContainText("Templat lain ditagih lagi.");
  await fills(page, { ...NEWS, "Keterangan petugas": "Pelayanan mulai pukul sembilan." });
  await sendButton(page).click();
  await resident.isTold(/Pelayanan mulai pukul sembilan/);
  expect(await resident.timesTold("Pelayanan pindah ke aula")).toBe(1);

  await resident.says("Baik, terima kasih");
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeVisible();
  await expect(page.getByText(waits)).toBeHidden();
});

test("di layar kecil: daftar lalu isian, dan tombol kirim beserta yang masih kosong selalu terlihat", async ({
  approved: { forAny: name },
  sari: { page },
  resident,
  request,
}) => {
  await opensAfterTheWindow(page, resident, request);
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 850 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(viewport);
    await choosesTemplate(page, name);
    await expect(option(page, name)).toBeVisible({ visible: viewport.width > 640 });
    await expect(sendButton(page)).toBeInViewport({ ratio: 1 });
    await expect(dialog(page).getByText("Masih kosong: Keterangan petugas, Tanggal.")).toBeInViewport({
      ratio: 1,
    });
    if (viewport.width > 640)
      for (const label of ["Keterangan petugas", "Tanggal"])
        await expect(dialog(page).getByRole("textbox", { name: label })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await dialog(page).getByRole("button", { name: "Tutup" }).click();
    await expect(dialog(page)).toBeHidden();
    if (viewport.width < 640) {
      await page.getByRole("button", { name: "Pilih templat" }).click();
      await dialog(page).getByRole("button", { name: "Ganti templat" }).click();
      await dialog(page).getByRole("button", { name: "Tutup" }).click();
    }
  }
});

test("T16 Meta menjeda templat saat dua petugas mengisinya: kirimannya ditolak dengan kata-kata, isian yang lain tidak menggantikan diam-diam, dan warga tidak menerima apa-apa", async ({
  admin: { page: admin },
  approved: { forAny: name },
  sari,
  signIn,
  resident,
  request,
}) => {
  const yohana = await signIn("officer", "Yohana Mandowen");
  await opensAfterTheWindow(sari.page, resident, request);
  await yohana.page.goto(sari.page.url());
  for (const { page } of [sari, yohana]) {
    await choosesTemplate(page, name);
    await fills(page, NEWS);
    await expect(sendButton(page)).toBeEnabled();
  }

  // Sari has pressed, and her letter is still under way when Meta pauses the template.
  let arrive = () => {};
  const paused = new Promise<void>((done) => {
    arrive = done;
  });
  await sari.page.route(/\/templates$/, async (route) => {
    if (route.request().method() === "POST") await paused;
    await route.continue();
  });
  const answer = sari.page.waitForResponse(
    (response) => /\/templates$/.test(response.url()) && response.request().method() === "POST",
  );
  await sendButton(sari.page).click();
  await metaPauses(request, name);
  await expect(yohana.page.getByText(/WhatsApp baru saja menghentikan templat yang dipilih/)).toBeVisible();
  await expect(sendButton(yohana.page)).toBeDisabled();
  await admin.goto("/settings/templates");
  const row = admin
    .getByRole("list", { name: "Templat pesan" })
    .getByRole("listitem")
    .filter({ hasText: name });
  await expect(row).toContainText("Dijeda");

  arrive();
  expect((await answer).status()).toBe(409);
  await expect(dialog(sari.page).getByRole("alert")).toContainText("Templat ini tidak lagi dapat dikirim");
  await expect(sendButton(sari.page)).toBeDisabled();
  await expect(threadOf(sari.page).getByText(/Pelayanan pindah/)).toBeHidden();
  expect(await resident.timesTold("Pelayanan pindah")).toBe(0);
});
