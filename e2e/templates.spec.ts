import type { Page } from "@playwright/test";
import { expect, test, uniqueName } from "./fixtures";

const rowOf = (page: Page, name: string) =>
  page.getByRole("list", { name: "Templat pesan" }).getByRole("listitem").filter({ hasText: name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Writes a new template and keeps it as a draft; its own page is open then. */
async function writesTemplate(page: Page, { name, body }: { name: string; body: string }) {
  await page.getByRole("link", { name: "Buat templat" }).click();
  await page.getByRole("textbox", { name: "Nama", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Isi", exact: true }).fill(body);
  for (const variable of ["nama", "nomor"]) {
    await page.getByRole("textbox", { name: `{{${variable}}}`, exact: true }).fill(`contoh ${variable}`);
  }
  await button(page, "Simpan rancangan").click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

test("templat bawaan diajukan sekali tekan dan menjadi disetujui tanpa memuat ulang", async ({ signIn }) => {
  const { page } = await signIn("admin");
  const { page: officer } = await signIn("officer");
  await page.goto("/settings");
  await page.getByRole("link", { name: /Templat pesan/ }).click();
  await expect(rowOf(page, "siap_diambil")).toContainText("Rancangan");
  await officer.goto("/settings/templates");
  await expect(rowOf(officer, "siap_diambil")).toContainText("Rancangan");
  await expect(officer.getByRole("link", { name: "Buat templat" })).toBeHidden();
  await expect(button(officer, "Ajukan semua")).toBeHidden();

  await button(page, "Ajukan semua").click();
  await expect(page.getByText(/templat diajukan/)).toBeVisible();
  for (const desk of [page, officer]) {
    await expect(rowOf(desk, "siap_diambil")).toContainText("Disetujui");
    await expect(rowOf(desk, "permintaan_penilaian")).toContainText("Disetujui");
    await expect(desk.getByText("menunggu persetujuan WhatsApp")).toBeHidden();
  }
  await officer.getByRole("link", { name: /siap_diambil/ }).click();
  await expect(officer.getByRole("figure", { name: "Yang dibaca warga" })).toContainText("Yosina Rumbiak");
  await expect(button(officer, "Hapus")).toBeHidden();
});

test("yang ditolak menyebut sebabnya; diperbaiki, disetujui, lalu dihapus", async ({ signIn }) => {
  const { page } = await signIn("admin");
  const name = `kabar_${uniqueName().toLowerCase()}`;
  await page.goto("/settings/templates");
  await writesTemplate(page, {
    name,
    body: "Bapak/Ibu {{nama}}, pulsa gratis untuk nomor {{nomor}} dapat diambil di kantor kami hari ini.",
  });
  await button(page, "Ajukan ke WhatsApp").click();
  await expect(page.getByText("Ditolak WhatsApp.")).toBeVisible();
  await expect(page.getByText(/menyerupai penipuan: sebut nama kantor/)).toBeVisible();

  await button(page, "Ubah").click();
  const body = page.getByRole("textbox", { name: "Isi", exact: true });
  await body.fill("Surat nomor {{nomor}} untuk {{nama}}");
  await button(page, "Simpan dan ajukan").click();
  await expect(page.getByText(/Isian nama berada di akhir/)).toBeVisible();
  await body.fill("Bapak/Ibu {{nama}}, surat nomor {{nomor}} sudah dapat diambil di kantor kami hari ini.");
  await button(page, "Simpan dan ajukan").click();
  await expect(page.getByText("Disetujui dan dapat dikirim.")).toBeVisible();

  await button(page, "Hapus").click();
  const question = page.getByRole("alertdialog", { name: `Hapus templat ${name}?` });
  await expect(question).toContainText("tidak dapat dipakai selama 30 hari");
  await button(page, "Hapus templat").click();
  await expect(page).toHaveURL(/\/settings\/templates$/);
  await expect(rowOf(page, name)).toContainText("Dihapus");
});

test("dua admin: yang kedua diberi tahu bahwa templatnya sudah lain", async ({ signIn }) => {
  const { page } = await signIn("admin");
  const { page: other } = await signIn("admin");
  const name = `surat_${uniqueName().toLowerCase()}`;
  await page.goto("/settings/templates");
  await writesTemplate(page, {
    name,
    body: "Bapak/Ibu {{nama}}, surat nomor {{nomor}} sudah jadi di kantor kami.",
  });
  await other.goto(page.url());
  await button(other, "Ubah").click();
  await other.getByRole("textbox", { name: "Kepala", exact: true }).fill("Punya admin kedua");
  await button(page, "Ubah").click();
  await page.getByRole("textbox", { name: "Kepala", exact: true }).fill("Surat jadi");
  await button(page, "Simpan rancangan").click();
  await expect(other.getByText(/Templat ini baru saja berubah/)).toBeVisible();
  await button(other, "Pakai yang terbaru").click();
  await expect(other.getByRole("textbox", { name: "Kepala", exact: true })).toHaveValue("Surat jadi");
});
