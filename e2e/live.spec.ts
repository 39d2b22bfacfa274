import type { Page } from "@playwright/test";
import { opensConversation, threadOf } from "./conversation";
import { expect, test } from "./fixtures";
import { bringsMessages, unixSeconds } from "./meta";

const light = (page: Page, word: string) => page.getByRole("status").getByText(word, { exact: true });
const reply = (page: Page) => page.getByRole("textbox", { name: "Balasan" });

test("sambungan langsung terputus: tertulis Luring, pesan tetap datang, lalu tersambung kembali", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await page.route("**/api/live", (route) => route.abort());
  await opensConversation(page, resident);
  await expect(light(page, "Luring")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/Isi percakapan ini bisa tertinggal/)).toBeVisible();
  await resident.says("pesan waktu luring");
  await expect(threadOf(page).getByText("pesan waktu luring")).toBeVisible({ timeout: 30_000 });
  await expect(light(page, "Luring")).toBeVisible();

  await page.unroute("**/api/live");
  await expect(light(page, "Tersambung")).toBeVisible({ timeout: 30_000 });
  await resident.says("pesan sesudah tersambung");
  await expect(threadOf(page).getByText("pesan sesudah tersambung")).toBeVisible({ timeout: 5_000 });
});

test("T11 jaringan petugas mati: balasan menunggu, lalu terkirim sekali; layar mutakhir tanpa dimuat ulang", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  await expect(light(page, "Tersambung")).toBeVisible();
  await page.context().setOffline(true);
  await expect(light(page, "Luring")).toBeVisible();
  await resident.says("apa ada orang di kantor");
  await reply(page).fill("Ada, Bapak. Kami buka sampai pukul tiga.");
  await page.keyboard.press("Enter");
  await expect(threadOf(page).getByText("menunggu sambungan")).toBeVisible();
  await expect(threadOf(page).getByText("Kami buka sampai pukul tiga")).toBeVisible();
  await expect(reply(page)).toHaveValue("");

  await page.context().setOffline(false);
  await expect(light(page, "Tersambung")).toBeVisible({ timeout: 20_000 });
  await expect(threadOf(page).getByText("apa ada orang di kantor")).toBeVisible();
  await resident.isTold(/Kami buka sampai pukul tiga/);
  await expect(threadOf(page).getByText("menunggu sambungan")).toBeHidden();
  expect(await resident.timesTold("Kami buka sampai pukul tiga")).toBe(1);
});

test("server tidak terjangkau: balasan tidak hilang, pesannya jelas, Kirim ulang mengirimnya", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  await page.route("**/api/conversations/*/messages", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await reply(page).fill("Suratnya sudah siap diambil.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  const refused = threadOf(page).getByRole("alert");
  await expect(refused).toContainText(/sambungan|terhubung|terputus/i, { timeout: 30_000 });
  await expect(refused.getByRole("button", { name: "Tulis ulang" })).toBeVisible();

  await page.unroute("**/api/conversations/*/messages");
  await refused.getByRole("button", { name: "Kirim ulang" }).click();
  await resident.isTold(/Suratnya sudah siap diambil/);
  await expect(refused).toBeHidden();
  expect(await resident.timesTold("Suratnya sudah siap diambil")).toBe(1);
});

test("T11 jawaban server hilang di jalan dan tombol ditekan dua kali: warga menerimanya sekali", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  let lost = 0;
  await page.route("**/api/conversations/*/messages", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.fallback();
    lost++;
    await route.fetch();
    await route.abort();
  });
  await reply(page).fill("Kami datang besok pagi.");
  await page.getByRole("button", { name: "Kirim", exact: true }).dblclick();
  await resident.isTold(/Kami datang besok pagi/);
  await expect(threadOf(page).getByText("Kami datang besok pagi.")).toHaveCount(1);
  await expect(
    threadOf(page)
      .getByRole("img", { name: /Terkirim|Sampai|Dibaca/ })
      .last(),
  ).toBeVisible();
  await resident.says("terima kasih");
  await expect(threadOf(page).getByText("terima kasih")).toBeVisible();
  expect(lost).toBe(1);
  expect(await resident.timesTold("Kami datang besok pagi")).toBe(1);
});

test("T11 Enter ditekan dua kali: satu pesan, dan tidak ada yang kosong", async ({ signIn, resident }) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const before = (await resident.messages()).length;
  await reply(page).fill("Loket buka pukul delapan.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await resident.isTold(/Loket buka pukul delapan/);
  await expect(threadOf(page).getByText("Loket buka pukul delapan.")).toHaveCount(1);
  await reply(page).fill("Sampai jumpa.");
  await page.keyboard.press("Enter");
  await resident.isTold(/Sampai jumpa/);
  expect(await resident.timesTold("Loket buka pukul delapan")).toBe(1);
  expect(await resident.messages()).toHaveLength(before + 2);
});

test("T20 sambungan putus selagi 250 pesan masuk: sesudah tersambung semuanya tampak, tidak ada yang dua kali", async ({
  signIn,
  resident,
  request,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  await page.context().setOffline(true);
  await expect(page.getByText("Luring").first()).toBeVisible();

  const texts = Array.from({ length: 250 }, (_, n) => ({
    timestamp: unixSeconds(250 - n),
    text: `kabar ke-${n + 1}`,
  }));
  await bringsMessages(request, resident, texts);

  await page.context().setOffline(false);
  const thread = threadOf(page);
  await expect(thread.getByText("kabar ke-250", { exact: true })).toBeVisible();
  // Upwards until the first: the older ones are fetched page by page.
  await expect
    .poll(
      async () => {
        await thread.evaluate((box) => box.scrollTo({ top: 0 }));
        return thread.getByText("kabar ke-1", { exact: true }).count();
      },
      { timeout: 40_000 },
    )
    .toBe(1);
  const shown = await thread.getByText(/^kabar ke-\d+$/).allTextContents();
  expect(shown).toEqual(texts.map(({ text }) => text));
});

test("delapan tab dalam satu peramban: semuanya hidup, juga setelah tab pertama ditutup", async ({
  signIn,
  resident,
}) => {
  const { page: first } = await signIn("officer");
  await opensConversation(first, resident);
  await expect(light(first, "Tersambung")).toBeVisible();
  const others: Page[] = [];
  for (let tab = 2; tab <= 8; tab++) {
    const page = await first.context().newPage();
    await page.goto(first.url());
    await expect(light(page, "Tersambung")).toBeVisible();
    others.push(page);
  }
  const last = others.at(-1) as Page;
  await resident.says("terlihat di semua tab");
  for (const page of [first, last])
    await expect(threadOf(page).getByText("terlihat di semua tab")).toBeVisible();

  await first.close();
  await expect(light(last, "Tersambung")).toBeVisible();
  await resident.says("tab pertama sudah ditutup");
  await expect(threadOf(last).getByText("tab pertama sudah ditutup")).toBeVisible();
});

test("petugas membalas satu pesan tertentu: kutipannya terlihat di layar dan di ponsel warga", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  await resident.says("kapan posyandu buka");
  await resident.says("dan di mana tempatnya");
  const asked = threadOf(page).locator("[data-message]", { hasText: "kapan posyandu buka" });
  await asked.hover();
  await asked.getByRole("button", { name: "Balas pesan ini" }).click();
  await expect(reply(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Jangan kutip" })).toBeVisible();
  await reply(page).fill("Setiap Selasa pukul delapan.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Jangan kutip" })).toBeHidden();
  const answer = threadOf(page).locator("[data-message]", { hasText: "Setiap Selasa" });
  await expect(answer.locator("blockquote")).toContainText("kapan posyandu buka");
  await resident.isTold(/Setiap Selasa/);
  const messages = await resident.messages();
  const quoted = messages.find(({ content }) => JSON.stringify(content).includes("kapan posyandu"));
  const told = messages.find(({ content }) => JSON.stringify(content).includes("Setiap Selasa"));
  expect(JSON.stringify(told)).toContain(quoted?.wamid);
});
