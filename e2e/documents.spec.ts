import type { Page } from "@playwright/test";
import { filesRequest } from "./board";
import { asksForOfficer, opensConversation, threadOf } from "./conversation";
import { expect, test } from "./fixtures";
import { listens } from "./listens";

const WHOLE_FILE = /\/api\/documents\/[0-9a-f-]{36}$/;

/** The whole files that the page has asked for since. */
function wholeFilesAskedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (WHOLE_FILE.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test("berkas tiket: tampak hanya selama ditahan, dan yang melihat tercatat", async ({ signIn, resident }) => {
  const number = await filesRequest(resident, { sample: "surat" });
  const officer = await signIn("officer");
  const { page } = officer;
  const asked = wholeFilesAskedBy(page);
  await page.goto("/tickets?view=table");
  await page.getByRole("link", { name: new RegExp(number) }).click();
  const cover = page.getByRole("button", { name: /^Tahan untuk melihat: Surat Pengantar/i });
  const picture = page.getByRole("img", { name: /Surat Pengantar/i });
  await cover.hover();
  await expect(picture).toBeHidden();
  expect(asked).toEqual([]);

  await page.mouse.down();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(500);
  await page.mouse.up();
  await expect(picture).toBeHidden();

  await cover.focus();
  await page.keyboard.down("Space");
  await expect(picture).toBeVisible();
  await page.keyboard.up("Space");
  await expect(picture).toBeHidden();

  await page.reload();
  await expect(page.getByRole("region", { name: "Riwayat" })).toContainText(
    new RegExp(`${officer.name} membuka Surat Pengantar`, "i"),
  );
  const { page: record } = await signIn("admin");
  await record.goto("/settings/audit");
  await expect(
    record
      .getByRole("row")
      .filter({ hasText: officer.name })
      .filter({ hasText: "Membuka dokumen" })
      .filter({ hasText: number }),
  ).toHaveCount(1);
});

test("foto di percakapan tertutup sampai dibuka, dan dapat ditutup lagi", async ({ signIn, resident }) => {
  await asksForOfficer(resident);
  await resident.sends({ type: "image", sample: "surat", caption: "ini surat dari RT" });
  const officer = await signIn("officer");
  const { page } = officer;
  await page.goto("/inbox");
  await page.getByRole("link", { name: resident.name }).click();
  const thread = threadOf(page);
  const cover = thread.getByRole("button", { name: /ketuk untuk buka/ });
  const picture = thread.getByRole("img", { name: "Foto" });
  await expect(thread.getByText("ini surat dari RT")).toBeVisible();
  await expect(cover).toBeVisible();
  await expect(picture).toBeHidden();
  await cover.click();
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(100);
  await thread.getByRole("button", { name: "Sembunyikan" }).click();
  await expect(picture).toBeHidden();
  await expect(cover).toBeVisible();

  const { page: record } = await signIn("admin");
  await record.goto("/settings/audit");
  await expect(record.getByRole("row").filter({ hasText: officer.name })).toContainText([
    "Melihat gambar kecil dokumen",
  ]);
});

test("pesan suara warga diputar di peramban petugas; yang rusak mengatakan keadaannya", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const thread = threadOf(page);

  await resident.sends({ type: "audio", sample: "suara", voice: true });
  const audio = thread.getByLabel("Pesan suara");
  await expect(audio).toBeVisible();
  expect(await listens(audio)).toBeCloseTo(3, 0);
  await expect(thread.getByRole("article").filter({ has: page.getByLabel("Pesan suara") })).toContainText(
    /\d\d\.\d\d$/,
  );

  const broken = Buffer.from("<html>bukan rekaman</html>").toString("base64");
  await resident.sends({ type: "audio", voice: true, mimeType: "audio/ogg; codecs=opus", base64: broken });
  await expect(thread.getByText(/Pesan suara · ditolak karena jenis berkasnya/)).toBeVisible();
  await expect(audio).toHaveCount(1);
});

test("pesan suara diputar juga di peramban yang tidak mengenal Ogg", async ({ signIn, resident }) => {
  const { page } = await signIn("officer");
  await page.addInitScript(() => {
    const { canPlayType } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.canPlayType = function (type) {
      return type.startsWith("audio/ogg") ? "" : canPlayType.call(this, type);
    };
  });
  await opensConversation(page, resident);
  const thread = threadOf(page);
  const asked = wholeFilesAskedBy(page);
  await resident.sends({ type: "audio", sample: "suara", voice: true });
  const play = thread.getByRole("button", { name: "Putar pesan suara" });
  await expect(play).toBeVisible();
  expect(asked).toEqual([]);
  await play.click();
  const audio = thread.getByLabel("Pesan suara", { exact: true });
  await expect(audio).toHaveAttribute("src", /^blob:/);
  await expect.poll(() => audio.evaluate((it: HTMLAudioElement) => it.duration)).toBeCloseTo(3, 0);
  await expect.poll(() => audio.evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(0.2);
});
