import { filesRequest } from "./board";
import { expect, test } from "./fixtures";

test("lurah melihat angka hari ini, dan setiap angka membuka barisnya", async ({ signIn, resident }) => {
  await filesRequest(resident);
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
  const { page } = await signIn("head", "Bapak Lurah");
  await page.goto("/statistics");
  await expect(page.getByRole("heading", { name: "Statistik", level: 1 })).toBeVisible();
  const links = page.getByRole("main").getByRole("link", { name: /\d/ });
  const count = await links.count();
  expect(count).toBeGreaterThan(3);
  const received = page.getByRole("link", { name: /^\d+ Diterima/ }).first();
  const words = (await received.getAttribute("aria-label")) ?? (await received.textContent()) ?? "";
  const figure = Number(/\d+/.exec(words)?.[0]);
  await received.click();
  await expect(page).toHaveURL(/\/tickets\?.*status=received/);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /KM-\d{4}-\d{4}/ }) });
  await expect(rows).toHaveCount(figure);
});

test("angka bergerak sendiri ketika seorang warga menunggu, tanpa memuat ulang halaman", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn(["head", "officer"], "Ibu Sekretaris");
  await page.goto("/statistics");
  await page.evaluate(() => document.body.setAttribute("data-loaded-once", ""));
  const waiting = page.locator("dl > div", { hasText: "Warga menunggu balasan" }).locator("dd");
  const before = (await waiting.textContent()) ?? "";
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
  await expect(waiting).not.toHaveText(before, { timeout: 25_000 });
  await expect(page.locator("body[data-loaded-once]")).toHaveCount(1);
});

test("lurah membuka siapa yang menunggu, sejak kapan dan pada siapa, tanpa isi pesannya", async ({
  signIn,
  resident,
}) => {
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
  await resident.says("air PAM mati di rumah saya");
  const { page } = await signIn("head", "Bapak Lurah");
  await page.goto("/statistics");
  await page.getByRole("link", { name: /^\d+ Warga menunggu balasan/ }).click();
  await expect(page).toHaveURL(/\/statistics\/waiting/);
  await expect(page.getByRole("heading", { name: "Warga menunggu balasan", level: 1 })).toBeVisible();
  const more = page.getByRole("link", { name: "Berikutnya" });
  const row = page.getByRole("row", { name: new RegExp(resident.name) });
  // Who has waited longest comes first, so a newcomer may stand on a later page.
  while ((await row.count()) === 0 && (await more.count()) > 0) {
    const here = page.url();
    await more.click();
    await expect(page).not.toHaveURL(here);
  }
  await expect(row).toContainText("belum ada petugas");
  await expect(page.getByText("air PAM mati di rumah saya")).toHaveCount(0);
});
