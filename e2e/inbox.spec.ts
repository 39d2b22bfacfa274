import { asksForOfficer, goesTo, opensConversation } from "./conversation";
import { expect, test, uniqueName } from "./fixtures";

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

  const toBot = page.getByRole("button", { name: "Kembalikan ke bot" });
  const returned = page.waitForResponse((answer) => /\/bot-return$/.test(answer.url()));
  await toBot.click();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(page.getByText(/dikembalikan ke bot/)).toBeHidden();
  await expect(toBot).toBeVisible();

  await toBot.click();
  await expect(page.getByText(/dikembalikan ke bot/)).toBeVisible();
  await page.getByRole("button", { name: "Tutup pemberitahuan" }).click();
  expect((await returned).ok()).toBe(true);
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

test("dua tab petugas yang sama: tulisan dan balasan di satu tab tampak di tab lain", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const kept = page.waitForResponse((answer) => /\/drafts\/reply$/.test(answer.url()) && answer.ok());
  await page.getByRole("textbox", { name: "Balasan" }).fill("Mohon tunggu, kami periksa dahulu.");
  await kept;

  const other = await page.context().newPage();
  await other.goto(page.url());
  const box = other.getByRole("textbox", { name: "Balasan" });
  await expect(box).toHaveValue("Mohon tunggu, kami periksa dahulu.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  const thread = other.getByRole("log", { name: "Isi percakapan" });
  await expect(thread.getByText("Mohon tunggu, kami periksa dahulu.")).toBeVisible();
  await resident.isTold(/kami periksa dahulu/);
  await expect(box).toHaveValue("");

  await box.fill("Sudah diperiksa, datanya lengkap.");
  await box.press("Enter");
  await expect(
    page.getByRole("log", { name: "Isi percakapan" }).getByText("Sudah diperiksa, datanya lengkap."),
  ).toBeVisible();
});

test("balasan setengah jadi tetap ada sesudah petugas membuka percakapan lain dan kembali", async ({
  signIn,
  resident,
  meet,
}) => {
  const other = await meet(`Elias ${uniqueName()}`);
  for (const each of [resident, other]) await asksForOfficer(each);
  const { page } = await signIn("officer");
  await page.goto("/inbox");
  const box = page.getByRole("textbox", { name: "Balasan" });
  const opens = (person: { name: string }) => goesTo(page, person);
  await opens(resident);
  await box.fill("Baik Ibu, syaratnya ada tiga:");
  await opens(other);
  await expect(box).toHaveValue("");
  await opens(resident);
  await expect(box).toHaveValue("Baik Ibu, syaratnya ada tiga:");
});

test("tulisan terbaru yang tinggal: ganti percakapan seketika, hapus, kirim, muat ulang", async ({
  signIn,
  resident,
  meet,
}) => {
  const other = await meet(`Elias ${uniqueName()}`);
  for (const each of [resident, other]) await asksForOfficer(each);
  const { page } = await signIn("officer");
  await page.goto("/inbox?view=all"); // whoever is answered stays in this list
  const box = page.getByRole("textbox", { name: "Balasan" });
  const isSaved = () =>
    page.waitForResponse((answer) => /\/drafts\/reply$/.test(answer.url()) && answer.ok());
  const opens = (person: { name: string }) => goesTo(page, person);
  await opens(resident);
  const first = isSaved();
  await box.fill("A1 lama");
  await first;
  await box.fill("A2 baru");
  await opens(other);
  await expect(box).toHaveValue("");
  await opens(resident);
  await expect(box).toHaveValue("A2 baru");

  await box.fill("Terima kasih, Ibu.");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("");
  await resident.isTold(/Terima kasih, Ibu/);
  await opens(other);
  await opens(resident);
  await expect(box).toHaveValue("");

  const second = isSaved();
  await box.fill("Batal");
  await second;
  await box.fill("");
  await opens(other);
  await opens(resident);
  await expect(box).toHaveValue("");

  await box.fill("Belum selesai");
  await page.reload();
  await expect(box).toHaveValue("Belum selesai");
});

test("petugas mengirim foto dengan kata-kata; berkas lain ditolak dengan alasannya", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const attaches = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Lampirkan foto atau PDF" }).click();
    await (await chooser).setFiles({ name, mimeType, buffer });
  };
  await attaches("daftar.xlsx", "application/vnd.ms-excel", Buffer.from("PK"));
  await expect(page.getByText(/Pilih foto JPEG atau PNG, atau PDF/)).toBeVisible();

  await attaches("contoh.png", "image/png", ONE_PIXEL);
  await expect(page.getByText("contoh.png")).toBeVisible();
  await page.getByRole("textbox", { name: "Balasan" }).fill("Contoh surat pengantar, Ibu.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  const thread = page.getByRole("log", { name: "Isi percakapan" });
  await expect(thread.getByText("Contoh surat pengantar, Ibu.")).toBeVisible();
  await expect(thread.getByRole("button", { name: /ketuk untuk buka/ })).toBeVisible();
  await resident.isTold(/Contoh surat pengantar, Ibu/);
  const told = (await resident.messages()).filter(({ from, type }) => from === "office" && type === "image");
  expect(told).toHaveLength(1);
});

/** The smallest picture that is one. */
const ONE_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("komputer yang jamnya salah tidak membuat halaman percakapan digambar ulang", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  await page.clock.setSystemTime(Date.now() + 95 * 60_000);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeEditable();
  await expect(page.getByRole("list", { name: "Percakapan" })).toBeVisible();
});
