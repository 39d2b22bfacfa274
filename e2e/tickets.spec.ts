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

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
const card = (page: Page, number: string) => page.getByRole("row", { name: new RegExp(number) });

test("tiket berpindah dengan tetikus; warga mendapat kabar; papan kedua ikut berubah", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  await sari.page.goto("/tickets");
  await yohana.page.goto("/tickets");
  await expect(card(column(sari.page, "Diterima").page(), number)).toBeVisible();
  await card(sari.page, number).dragTo(column(sari.page, "Siap Diambil"));
  await sari.page.getByRole("button", { name: "Kirim & pindahkan" }).click();
  await resident.isTold(new RegExp(`${number}[\\s\\S]*(siap diambil|diambil)`, "i"));
  await expect(
    column(yohana.page, "Siap Diambil").getByRole("row", { name: new RegExp(number) }),
  ).toBeVisible();
  await resident.says("status");
  await resident.isAnswered(/Siap Diambil/);
});
