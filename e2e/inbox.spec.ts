import { expect, test } from "./fixtures";

test("percakapan muncul sendiri di Kotak Masuk, dijawab petugas, lalu dikembalikan ke bot", async ({
  signIn,
  meet,
}) => {
  const { page } = await signIn("officer", "Sari Korwa");
  await page.goto("/inbox");
  const elias = await meet(`Elias ${Date.now().toString(36)}`);
  await elias.says("petugas");
  const row = page
    .getByRole("list", { name: "Percakapan" })
    .getByRole("link", { name: new RegExp(elias.name) });
  await expect(row).toBeVisible();
  await row.click();
  await expect(page.getByText("petugas", { exact: true }).first()).toBeVisible();

  await elias.says("air PAM su tiga hari trada mengalir");
  await expect(page.getByText("air PAM su tiga hari trada mengalir").last()).toBeVisible();

  await page.getByRole("textbox", { name: "Balasan" }).fill("Selamat pagi Bapak, kami cek ke PDAM hari ini.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await elias.isTold(/kami cek ke PDAM hari ini/);
  expect(
    (await elias.messages())
      .filter(({ from }) => from === "office")
      .filter((m) => JSON.stringify(m.content).includes("PDAM")),
  ).toHaveLength(1);

  await page.getByRole("button", { name: "Kembalikan ke bot" }).click();
  await expect
    .poll(
      async () => {
        await elias.says("menu");
        await new Promise((done) => setTimeout(done, 1_500));
        return (await elias.answers()).join("\n");
      },
      { timeout: 20_000 },
    )
    .toMatch(/Pelayanan Administrasi/);
});

test("bot diam selama petugas menangani", async ({ signIn, meet }) => {
  const { page } = await signIn("officer");
  const agus = await meet(`Agustina ${Date.now().toString(36)}`);
  await agus.says("petugas");
  await agus.isAnswered(/petugas/i);
  await page.goto("/inbox");
  await page.getByRole("link", { name: new RegExp(agus.name) }).click();
  await page.getByRole("textbox", { name: "Balasan" }).fill("Ada yang bisa kami bantu, Ibu?");
  await page.keyboard.press("Enter");
  await agus.isTold(/bisa kami bantu, Ibu/);
  await agus.says("sa mo tanya jadwal posyandu");
  await expect(page.getByText("sa mo tanya jadwal posyandu").last()).toBeVisible();
  expect(await agus.answers()).toEqual([]);
});
