import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Resident } from "./resident";

/** The resident files a request for a domicile letter. Gives the ticket's number. */
async function filesRequest(resident: Resident): Promise<string> {
  await resident.says("mau buat surat domisili");
  await resident.isAnswered(/Mulai/);
  for (const [said, asked] of [
    ["mulai", /Nama lengkap/],
    [resident.name, /Alamat/],
    ["Jl. Sriwijaya 14 RT 02 RW 01", /Sejak kapan/],
    ["Maret 2021", /keperluan/],
    ["beasiswa anak", /foto/],
  ] as const) {
    await resident.says(said);
    await resident.isAnswered(asked);
  }
  await resident.taps("Bawa ke loket");
  await resident.isAnswered(/Mohon diperiksa/);
  await resident.taps("Kirim");
  await resident.isAnswered(/KM-\d{4}-\d{4}/);
  return /KM-\d{4}-\d{4}/.exec((await resident.answers()).join())?.[0] ?? "";
}

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const cardIn = (page: Page, name: string, number: string) =>
  column(page, name).getByRole("article", { name: new RegExp(`${number}$`) });

/** Lifts the card with the mouse and lets it go over the column. */
async function drags(page: Page, number: string, from: string, to: string) {
  const start = await cardIn(page, from, number).boundingBox();
  const end = await column(page, to).boundingBox();
  if (!start || !end) throw new Error("card or column is not on the screen");
  await page.mouse.move(start.x + start.width / 2, start.y + 14);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 20, start.y + 40, { steps: 5 });
  await page.mouse.move(end.x + end.width / 2, end.y + 120, { steps: 12 });
  await page.mouse.up();
}

test("tiket berpindah dengan tetikus; warga mendapat kabar; papan kedua ikut berubah", async ({
  signIn,
  resident,
}) => {
  test.setTimeout(120_000);
  const number = await filesRequest(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  await sari.page.goto("/tickets");
  await yohana.page.goto("/tickets");
  await expect(cardIn(sari.page, "Diterima", number)).toBeVisible();
  await expect(cardIn(yohana.page, "Diterima", number)).toBeVisible();

  await drags(sari.page, number, "Diterima", "Siap Diambil");
  await sari.page.getByRole("button", { name: "Kirim & pindahkan" }).click();
  await resident.isTold(new RegExp(`${number}[\\s\\S]*siap diambil|siap diambil[\\s\\S]*${number}`, "i"));
  await expect(cardIn(yohana.page, "Siap Diambil", number)).toBeVisible();
  await resident.says("status");
  await resident.isAnswered(/Siap Diambil[\s\S]*Sriwijaya/);
});

test("tiket berpindah dengan papan ketik: spasi, panah, Enter; Esc membatalkan", async ({
  signIn,
  resident,
}) => {
  test.setTimeout(120_000);
  const number = await filesRequest(resident);
  const { page } = await signIn("officer", "Sari Korwa");
  await page.goto("/tickets");
  await cardIn(page, "Diterima", number).getByRole("link").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(cardIn(page, "Diterima", number)).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click();
  await expect(cardIn(page, "Diproses", number)).toBeVisible();
  await page.reload();
  await expect(cardIn(page, "Diproses", number)).toBeVisible();
});

test("dua petugas memindahkan tiket yang sama: yang kedua ditolak dan melihat perubahan yang pertama", async ({
  signIn,
  resident,
}) => {
  test.setTimeout(120_000);
  const number = await filesRequest(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  for (const { page } of [sari, yohana]) {
    await page.goto("/tickets");
    await drags(page, number, "Diterima", "Siap Diambil");
    await expect(page.getByRole("button", { name: "Pindahkan tanpa pesan" })).toBeVisible();
  }
  await sari.page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click();
  await expect(cardIn(sari.page, "Siap Diambil", number)).toBeVisible();
  await yohana.page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click();
  await expect(
    yohana.page
      .getByRole("alertdialog")
      .or(yohana.page.getByRole("status"))
      .or(yohana.page.getByRole("alert"))
      .filter({ hasText: "Sari Korwa" })
      .first(),
  ).toBeVisible();
  await expect(cardIn(yohana.page, "Siap Diambil", number)).toBeVisible();
});

test("di ponsel: kolom adalah tab, dan kartu dipindahkan lewat menunya", async ({ signIn, resident }) => {
  test.setTimeout(120_000);
  const number = await filesRequest(resident);
  const { page } = await signIn("officer", "Sari Korwa", {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto("/tickets");
  await page.getByRole("button", { name: `Tindakan untuk ${number}` }).tap();
  await page.getByRole("menuitem", { name: "Diproses" }).tap();
  await page
    .getByRole("button", { name: "Kirim & pindahkan" })
    .or(page.getByRole("button", { name: "Pindahkan tanpa pesan" }))
    .first()
    .tap();
  await page
    .getByRole("navigation", { name: "Kolom" })
    .getByRole("button", { name: /Diproses/ })
    .tap();
  await expect(page.getByRole("article", { name: new RegExp(`${number}$`) })).toBeVisible();
});
