import { randomUUID } from "node:crypto";
import { request as requests } from "@playwright/test";
import { DESK_URL } from "./desk";
import { createStaff, expect, signInByRequest, test } from "./fixtures";

test("petugas masuk lewat halaman, dan sampai di layar yang dimintanya", async ({ page, signIn }) => {
  const admin = await signIn("admin");
  const account = await createStaff(admin.page.request, ["officer"], "Sari Korwa");
  await page.goto("/tickets");
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel("Surel").fill(account.email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL(/\/tickets/);
  await expect(page.getByRole("heading", { name: "Tiket", level: 1 })).toBeVisible();
});

test("kata sandi salah: pesan yang jelas, surel tetap terisi", async ({ page }) => {
  await page.goto("/inbox");
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel("Surel").fill("sari@karangmulya.test");
  await page.getByLabel("Kata sandi", { exact: true }).fill("bukan-kata-sandinya");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
  await expect(page.getByLabel("Surel")).toHaveValue("sari@karangmulya.test");
});

test("terlalu sering salah: akun itu ditahan, juga bila akunnya tidak ada", async () => {
  const nobody = await requests.newContext({ baseURL: DESK_URL, extraHTTPHeaders: { origin: DESK_URL } });
  const email = `${randomUUID()}@karangmulya.test`;
  const attempt = async () => {
    const { csrfToken } = await (await nobody.get("/api/auth/csrf")).json();
    const answer = await nobody.post("/api/auth/callback/credentials", {
      form: { csrfToken, email, password: "salah-salah-salah", json: "true" },
    });
    return decodeURIComponent((await answer.text()).replaceAll("+", " "));
  };
  for (let i = 0; i < 8; i++) expect(await attempt()).not.toContain("too_many_attempts");
  expect(await attempt()).toContain("too_many_attempts");
  await nobody.dispose();
});

test("keluar dari semua perangkat: peramban lain langsung keluar", async ({ signIn, browser }) => {
  const { page } = await signIn(["officer"], "Sari Korwa");
  const cookies = await page.context().cookies();
  const other = await browser.newContext({ baseURL: DESK_URL });
  await other.addCookies(cookies);
  expect((await other.request.get("/api/conversations")).status()).toBe(200);
  const answer = await page.request.delete("/api/sessions", { headers: { origin: DESK_URL } });
  expect(answer.ok()).toBe(true);
  expect((await other.request.get("/api/conversations")).status()).toBe(401);
  await other.close();
});

test("halaman pertama sekali tertutup sesudah ada administrator", async () => {
  const nobody = await requests.newContext({ baseURL: DESK_URL, extraHTTPHeaders: { origin: DESK_URL } });
  const answer = await nobody.post("/api/setup", {
    data: {
      token: randomUUID(),
      officeName: "Kantor Palsu",
      name: "Penyusup",
      email: "x@example.test",
      password: "kata-sandi-penyusup",
    },
  });
  expect(answer.status()).toBe(410);
  await expect(
    signInByRequest(nobody, { email: "x@example.test", password: "kata-sandi-penyusup" }),
  ).rejects.toThrow();
  await nobody.dispose();
});

test("tautan penyiapan lama: halaman langsung mengatakannya, dengan jalan ke halaman masuk", async ({
  page,
}) => {
  await page.goto(`/setup?token=${randomUUID()}`);
  await expect(page.getByRole("heading", { name: "Tautan penyiapan tidak berlaku lagi" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.getByRole("link", { name: "Ke halaman masuk" }).click();
  await expect(page).toHaveURL(/\/login/);
});

test("sesi yang sudah berakhir: dari halaman mana pun dibawa ke halaman masuk", async ({ page, context }) => {
  await context.addCookies([{ name: "next-auth.session-token", value: "lama", url: DESK_URL }]);
  for (const path of ["/", "/inbox", "/tickets", "/statistics", "/settings/account"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/login/);
  }
});

test("akun yang dinonaktifkan langsung keluar: data warga hilang dari layar, kotak ketik juga", async ({
  signIn,
  resident,
}) => {
  const admin = await signIn("admin", "Admin Kantor");
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
  const { page, name } = await signIn(["officer"]);
  await page.goto("/inbox");
  await page.getByRole("list", { name: "Percakapan" }).getByRole("link", { name: resident.name }).click();
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeVisible();
  const staff: { id: string; name: string }[] = await (await admin.page.request.get("/api/staff")).json();
  const own = staff.find((row) => row.name === name);
  const answer = await admin.page.request.post(`/api/staff/${own?.id}/suspension`, {
    headers: { origin: DESK_URL },
  });
  expect(answer.ok()).toBe(true);
  await expect(page).toHaveURL(/\/login\?ended=1/, { timeout: 5_000 });
  await expect(page.getByText("Sesi Bapak/Ibu sudah berakhir")).toBeVisible();
  await expect(page.getByText(resident.name)).toHaveCount(0);
});
