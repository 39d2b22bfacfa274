import { expect, test, uniqueName } from "./fixtures";

test("penyunting menambah info dan menerbitkannya; warga melihatnya pada pesan berikutnya", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("menu_editor", "Elda Yarangga");
  const title = `Posyandu ${uniqueName()}`;
  await page.goto("/menu");
  await expect(
    page.getByRole("treegrid", { name: "Susunan menu" }).or(page.getByRole("tree", { name: "Susunan menu" })),
  ).toBeVisible();
  await page
    .getByRole("button", { name: /Tambah pilihan/ })
    .last()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/^Info/).first().click();
  await dialog.getByRole("textbox").first().fill(title);
  await dialog
    .getByRole("button", { name: /Tambah|Buat/ })
    .last()
    .click();
  await page
    .getByRole("textbox", { name: "Isi pesan" })
    .fill("Posyandu setiap *Rabu minggu kedua* di balai RW 01.");
  await expect(page.getByText(/Tersimpan/).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Terbitkan/ })
    .first()
    .click();
  const published = page.waitForResponse(
    (answer) => /\/menu\/publications$/.test(answer.url()) && answer.request().method() === "POST",
  );
  await page
    .getByRole("dialog", { name: "Terbitkan menu" })
    .getByRole("button", { name: "Terbitkan sekarang" })
    .click();
  expect((await published).ok()).toBe(true);
  await expect(page.getByText(/Versi \d+ terbit/).first()).toBeVisible();

  await resident.says("menu");
  await resident.isAnswered(new RegExp(title));
  await resident.says(title.toLowerCase());
  await resident.isAnswered(/Rabu minggu kedua/);
});
