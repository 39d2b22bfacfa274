import { aDayLater } from "./a-day-later";
import { hasApproved } from "./approved-template";
import { cardIn, filesRequest } from "./board";
import { expect, test } from "./fixtures";

test("jendela tertutup: tiket dipindahkan dengan templatnya, warga membacanya, dan riwayat mengatakan lewat apa dan sampai di mana", async ({
  signIn,
  resident,
}) => {
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
