import type { APIRequestContext, Page } from "@playwright/test";
import { anApprovedTemplate, metaPauses } from "./approved-template";
import { threadOf } from "./conversation";
import { expect, test } from "./fixtures";
import { bringsMessages, unixSeconds } from "./meta";
import type { Resident } from "./resident";

const DAY_SECONDS = 24 * 3_600;
const FIELDS = { Layanan: "Surat Keterangan Domisili", Nomor: "KM-2611-0142", Status: "siap diambil" };

/** As the picker shows a template that has no header. */
const readable = (name: string) => name.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

/** The resident's last word is older than a day, and the officer has the conversation open. */
async function opensAfterTheWindow(page: Page, resident: Resident, request: APIRequestContext) {
  const timestamp = unixSeconds(DAY_SECONDS + 60);
  await bringsMessages(request, resident, [{ timestamp, text: "Apakah surat saya sudah jadi?" }]);
  await page.goto("/inbox");
  await page.getByRole("link", { name: resident.name }).click();
  await expect(page.getByText("Jendela balas 24 jam sudah tertutup")).toBeVisible();
}

async function choosesTemplate(page: Page, name: string) {
  await page.getByRole("button", { name: /Templat$/ }).click();
  await page.getByRole("option", { name: new RegExp(`^${readable(name)}`) }).click();
}

const fills = async (page: Page, fields: Partial<typeof FIELDS>) => {
  for (const [label, value] of Object.entries(fields))
    await page.getByRole("textbox", { name: label, exact: true }).fill(value);
};
const preview = (page: Page) => page.getByRole("region", { name: "Pesan yang akan diterima warga" });
const sendButton = (page: Page) => page.getByRole("button", { name: "Kirim templat" });

test("jendela tertutup: petugas memilih templat, mengisi setiap isian, membaca pesannya, dan warga menerimanya persis begitu", async ({
  signIn,
  resident,
  request,
}) => {
  const { page: admin } = await signIn("admin");
  const name = await anApprovedTemplate(admin.request);
  const { page } = await signIn("officer", "Sari Korwa");
  await opensAfterTheWindow(page, resident, request);
  await choosesTemplate(page, name);

  const { Layanan, Nomor, Status } = FIELDS;
  await expect(page.getByRole("textbox", { name: "Nama", exact: true })).toHaveValue(resident.name);
  await expect(page.getByText("Isi dahulu: Layanan, Nomor, Status.")).toBeVisible();
  await expect(sendButton(page)).toBeDisabled();
  await expect(preview(page)).toContainText(
    `Bapak/Ibu ${resident.name}, permohonan {{layanan}} dengan nomor {{nomor}}`,
  );
  await fills(page, { Layanan, Nomor });
  await expect(page.getByText("Isi dahulu: Status.")).toBeVisible();
  await expect(sendButton(page)).toBeDisabled();
  await fills(page, { Status: "   " });
  await expect(sendButton(page)).toBeDisabled();
  await fills(page, { Status });
  const letter = `Bapak/Ibu ${resident.name}, permohonan ${Layanan} dengan nomor ${Nomor} sekarang berstatus ${Status} di kantor kami.`;
  await expect(preview(page)).toContainText(letter);
  await expect(page.getByText("Templat berbayar dan terkirim persis seperti di atas.")).toBeVisible();
  await sendButton(page).click();
  await expect(page.getByText("Templat dikirim.")).toBeVisible();
  await expect(threadOf(page).getByText(letter)).toBeVisible();
  await resident.isTold(/sekarang berstatus siap diambil di kantor kami/);
  expect(await resident.timesTold("sekarang berstatus siap diambil")).toBe(1);
});

test("T16 Meta menjeda templat saat dua petugas mengisinya: kirimannya ditolak dengan kata-kata, isian yang lain tidak menggantikan diam-diam, dan warga tidak menerima apa-apa", async ({
  signIn,
  resident,
  request,
}) => {
  const { page: admin } = await signIn("admin");
  const name = await anApprovedTemplate(admin.request);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  await opensAfterTheWindow(sari.page, resident, request);
  await yohana.page.goto(sari.page.url());
  for (const { page } of [sari, yohana]) {
    await choosesTemplate(page, name);
    await fills(page, FIELDS);
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
  await expect(sendButton(yohana.page)).toBeHidden();
  await admin.goto("/settings/templates");
  const row = admin
    .getByRole("list", { name: "Templat pesan" })
    .getByRole("listitem")
    .filter({ hasText: name });
  await expect(row).toContainText("Dijeda");

  arrive();
  expect((await answer).status()).toBe(409);
  await expect(sari.page.getByRole("region", { name: resident.name }).getByRole("alert")).toContainText(
    "Templat ini tidak lagi dapat dikirim",
  );
  await expect(sendButton(sari.page)).toBeHidden();
  await expect(threadOf(sari.page).getByText(/sekarang berstatus/)).toBeHidden();
  expect(await resident.timesTold("sekarang berstatus")).toBe(0);
});
