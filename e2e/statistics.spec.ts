import { expect, test } from "./fixtures";

test("lurah melihat angka hari ini, dan setiap angka membuka barisnya", async ({ signIn, resident }) => {
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
