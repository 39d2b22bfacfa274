import type { Page } from "@playwright/test";
import type { Resident } from "./resident";

/** The resident asks for a domicile letter; the originals are for the counter unless a photo is sent. Gives the ticket's number. */
export async function filesRequest(resident: Resident, photo?: { sample: string }): Promise<string> {
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
  if (photo) await resident.sends({ type: "image", ...photo });
  else await resident.taps("Bawa ke loket");
  await resident.isAnswered(/Mohon diperiksa/);
  await resident.taps("Kirim");
  return receiptOf(resident);
}

/** The number on the receipt, once it has come. */
export async function receiptOf(resident: Resident): Promise<string> {
  await resident.isAnswered(/KM-\d{4}-\d{4}/);
  return /KM-\d{4}-\d{4}/.exec((await resident.answers()).join())?.[0] ?? "";
}

export const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
export const cardIn = (page: Page, name: string, number: string) =>
  column(page, name).getByRole("article", { name: new RegExp(`${number}$`) });

const TOP_OF_BOARD = 160;

/** Lifts the card with the mouse and lets it go over the column. */
export async function drags(page: Page, number: string, from: string, to: string) {
  const card = cardIn(page, from, number);
  await card.scrollIntoViewIfNeeded(); // on a full board it may lie below the fold
  const start = await card.boundingBox();
  const end = await column(page, to).boundingBox();
  if (!start || !end) throw new Error("card or column is not on the screen");
  await page.mouse.move(start.x + start.width / 2, start.y + 14);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 20, start.y + 40, { steps: 5 });
  await page.mouse.move(end.x + end.width / 2, Math.max(end.y + 120, TOP_OF_BOARD), { steps: 12 });
  await page.mouse.up();
}
