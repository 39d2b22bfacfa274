import { expect, test } from "./fixtures";
import { bringsMessages, unixSeconds } from "./meta";

const DAY_SECONDS = 24 * 3_600;
/** The window closes a minute early, so that what is sent at the last moment still gets there. */
const SAFETY_SECONDS = 60;
/** What is left of it when the officers open the conversation. */
const LEFT_SECONDS = 50;

test("T15 jendela 24 jam habis saat dua petugas membuka halamannya: kotak keduanya terkunci pada detiknya, server menolak, dan terbuka lagi saat warga menulis", async ({
  signIn,
  resident,
  request,
}) => {
  const { page } = await signIn("officer", "Sari Korwa");
  const { page: other } = await signIn("officer", "Yohana Mandowen");
  for (const desk of [page, other]) {
    await desk.goto("/inbox");
    await expect(desk.getByText("Tersambung", { exact: true })).toBeVisible();
  }
  const closesAt = Date.now() + LEFT_SECONDS * 1_000;
  const timestamp = unixSeconds(DAY_SECONDS - SAFETY_SECONDS - LEFT_SECONDS);
  await bringsMessages(request, resident, [{ timestamp, text: "Apakah surat saya sudah jadi?" }]);
  await Promise.all([page, other].map((desk) => desk.getByRole("link", { name: resident.name }).click()));
  const box = page.getByRole("textbox", { name: "Balasan" });
  await box.fill("Selamat pagi, suratnya");
  const closed = "Jendela balas 24 jam sudah tertutup";
  for (const desk of [page, other]) {
    const pane = desk.getByRole("region", { name: resident.name });
    await expect(pane.getByText(/WhatsApp: sisa \d+ detik$/)).toBeVisible();
  }

  await Promise.all(
    [page, other].map((desk) => expect(desk.getByText(closed)).toBeVisible({ timeout: 70_000 })),
  );
  expect(Math.abs(Date.now() - closesAt)).toBeLessThan(5_000);
  const row = other.getByRole("list", { name: "Percakapan" }).getByRole("link", { name: resident.name });
  await expect(row).toContainText("Jendela tertutup");
  for (const desk of [page, other]) await expect(desk.getByRole("textbox", { name: "Balasan" })).toBeHidden();
  const id = page.url().split("/").at(-1)?.split("?")[0];
  const refused = await page.request.post(`/api/conversations/${id}/messages`, {
    data: { clientMessageId: crypto.randomUUID(), body: "Selamat pagi" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "reply_window_closed" });

  await resident.says("Selamat pagi, bagaimana surat saya?");
  await expect(other.getByRole("textbox", { name: "Balasan" })).toBeVisible();
  await expect(row).not.toContainText("Jendela tertutup");
  await expect(box).toHaveValue("Selamat pagi, suratnya");
  await box.fill("Selamat pagi, suratnya sudah jadi.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await resident.isTold(/suratnya sudah jadi/);
});
