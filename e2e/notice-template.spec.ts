import type { APIRequestContext } from "@playwright/test";
import { aDayLater } from "./a-day-later";
import { cardIn, filesRequest } from "./board";
import { DESK_URL } from "./desk";
import { expect, test } from "./fixtures";

type Row = { templateId: string; name: string; status: string; revision: number };

/** WhatsApp has approved this one, whether it was submitted just now or before. */
async function hasApproved(admin: APIRequestContext, name: string) {
  const find = async () => {
    const rows: Row[] = await (await admin.get("/api/templates")).json();
    return rows.find((row) => row.name === name);
  };
  const row = await find();
  if (row?.status === "draft")
    await admin.post(`/api/templates/${row.templateId}/submission`, {
      data: { revision: row.revision },
      headers: { origin: DESK_URL },
    });
  await expect.poll(async () => (await find())?.status, { timeout: 40_000 }).toBe("approved");
}

test("jendela tertutup: tiket dipindahkan dengan templatnya, warga membacanya, dan riwayat mengatakan lewat apa dan sampai di mana", async ({
  signIn,
  resident,
}) => {
  test.setTimeout(150_000);
  const { page: admin } = await signIn("admin");
  await hasApproved(admin.request, "kabar_permohonan");
  const number = await filesRequest(resident);
  await aDayLater(number);

  const { page } = await signIn("officer", "Sari Korwa");
  await page.goto("/tickets");
  await cardIn(page, "Diterima", number).getByRole("link").first().click();
  await expect(page.getByText(/dikirim dengan templat kabar_permohonan/)).toBeVisible();
  await page.getByRole("textbox", { name: "Keterangan dari petugas" }).fill("Berkas sedang kami periksa.");
  await page.getByRole("button", { name: /^Kirim & / }).click();
  await resident.isTold(new RegExp(`nomor ${number} sekarang berstatus diproses`));
  await resident.isTold(/Berkas sedang kami periksa\./);
  await expect(page.getByText(/Pesan templat: (sampai|dibaca)/)).toBeVisible();
});
