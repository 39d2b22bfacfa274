import { expect, test } from "./fixtures";
import { bringsMessages, unixSeconds } from "./meta";

const DAY_SECONDS = 24 * 3_600;
/** The window closes a minute early, so that what is sent at the last moment still gets there. */
const SAFETY_SECONDS = 60;

test("T15 jendela 24 jam habis saat halaman terbuka: kotak terkunci pada detiknya, server menolak, dan terbuka lagi saat warga menulis", async ({
  signIn,
  resident,
  request,
}) => {
  test.setTimeout(150_000);
  const { page } = await signIn("officer");
  await page.goto("/inbox");
  const timestamp = unixSeconds(DAY_SECONDS - SAFETY_SECONDS - 30);
  await bringsMessages(request, resident, [{ timestamp, text: "Apakah surat saya sudah jadi?" }]);
  await page.getByRole("link", { name: resident.name }).click();
  const box = page.getByRole("textbox", { name: "Balasan" });
  await box.fill("Selamat pagi, suratnya");
  const pane = page.getByRole("region", { name: resident.name });
  await expect(pane.getByText(/WhatsApp: sisa \d+ detik$/)).toBeVisible();

  await expect(page.getByText("Jendela balas 24 jam sudah tertutup")).toBeVisible({ timeout: 60_000 });
  await expect(box).toBeHidden();
  const id = page.url().split("/").at(-1)?.split("?")[0];
  const refused = await page.request.post(`/api/conversations/${id}/messages`, {
    data: { clientMessageId: crypto.randomUUID(), body: "Selamat pagi" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "reply_window_closed" });

  await resident.says("Selamat pagi, bagaimana surat saya?");
  await expect(box).toBeVisible();
  await expect(box).toHaveValue("Selamat pagi, suratnya");
  await box.fill("Selamat pagi, suratnya sudah jadi.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await resident.isTold(/suratnya sudah jadi/);
});
