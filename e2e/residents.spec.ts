import { asksForOfficer, opensConversation, threadOf } from "./conversation";
import { SIMULATOR_URL } from "./desk";
import { expect, test, uniqueName } from "./fixtures";
import type { Resident } from "./resident";

/** Everything that the office has said to this phone, as one text. */
const toldTo = async (resident: Resident) =>
  JSON.stringify((await resident.messages()).filter(({ from }) => from === "office"));

test("dua akun satu orang: dicatat, dibalas masing-masing di akunnya, lalu dipisahkan lagi", async ({
  signIn,
  meet,
}) => {
  const family = uniqueName();
  const old = await meet(`Yosina ${family}`);
  const hidden = await meet(`Mama ${family}`, { phoneHidden: true });
  await asksForOfficer(hidden);
  const { page } = await signIn("officer");
  await opensConversation(page, old);
  const panel = page.getByRole("complementary", { name: "Data warga" });
  const others = panel.getByRole("list", { name: "Akun lain orang ini" });
  const notesAsSame = async () => {
    await panel.getByRole("button", { name: "Orang yang sama?" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox", { name: "Cari akun yang lain" }).fill(hidden.name);
    await dialog.getByRole("button", { name: new RegExp(hidden.name) }).click();
    await expect(dialog.getByText(/tidak pernah ke akun yang lain/)).toBeVisible();
    await dialog.getByRole("button", { name: "Ya, orang yang sama" }).click();
    await expect(dialog).toBeHidden();
    await expect(others).toBeVisible();
  };
  await notesAsSame();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(others).toBeHidden();
  await notesAsSame();

  const box = page.getByRole("textbox", { name: "Balasan" });
  await box.fill("Ini untuk nomor lama, Ibu.");
  await page.keyboard.press("Enter");
  await old.isTold(/untuk nomor lama/);

  await hidden.says("pertanyaan dari akun baru");
  await others.getByRole("link", { name: `Buka percakapan ${hidden.name}` }).click();
  await expect(threadOf(page).getByText("pertanyaan dari akun baru")).toBeVisible();
  await expect(threadOf(page).getByText("Ini untuk nomor lama, Ibu.")).toBeHidden();
  await box.fill("Ini untuk akun baru, Ibu.");
  await page.keyboard.press("Enter");
  await hidden.isTold(/untuk akun baru/);
  expect(await toldTo(old)).not.toContain("untuk akun baru");
  expect(await toldTo(hidden)).not.toContain("untuk nomor lama");

  await others.getByRole("button", { name: `Pisahkan lagi ${old.name}` }).click();
  await expect(others).toBeHidden();
  await expect(page.getByRole("region", { name: hidden.name })).toBeVisible();
});

test("T21 petugas menulis nama warga: tampak di daftar dan di layar rekan, dan nama profil baru tidak menggantinya", async ({
  signIn,
  resident,
  request,
}) => {
  const { page } = await signIn("officer");
  const { page: other } = await signIn("officer");
  await opensConversation(page, resident);
  await other.goto(page.url());
  const panel = page.getByRole("complementary", { name: "Data warga" });
  await panel.getByRole("button", { name: "Ubah nama warga" }).click();
  const name = `Ibu ${uniqueName()} Rumbiak`;
  await panel.getByRole("textbox", { name: "Nama" }).fill(name);
  await panel.getByRole("button", { name: "Simpan" }).click();
  for (const desk of [page, other]) await expect(desk.getByRole("region", { name })).toBeVisible();

  const renamed = await request.post(`${SIMULATOR_URL}/_sim/residents/${resident.id}`, {
    data: { name: "yosi cantik" },
  });
  expect(renamed.ok()).toBe(true);
  await resident.says("nama saya di WhatsApp baru");
  await expect(threadOf(page).getByText("nama saya di WhatsApp baru")).toBeVisible();
  const list = page.getByRole("list", { name: "Percakapan" });
  await expect(list.getByRole("link", { name })).toBeVisible();
  await expect(panel).toContainText(name);
});

test("warga yang diblokir: tersimpan dan terbaca, tetapi sunyi; blokir dibuka, pesan berikutnya dilayani", async ({
  signIn,
  resident,
}) => {
  const { page, name } = await signIn("officer");
  await opensConversation(page, resident);
  await page.getByRole("button", { name: "Tindakan lain" }).click();
  await page.getByRole("menuitem", { name: "Blokir…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/haknya atas surat tidak hilang/)).toBeVisible();
  await dialog.getByRole("button", { name: "Blokir", exact: true }).click();
  await expect(dialog.getByText("Tulis alasannya, paling sedikit tiga huruf.")).toBeVisible();
  await dialog.getByRole("textbox", { name: /Alasan/ }).fill("Mengirim ancaman berulang kali");
  await dialog.getByRole("button", { name: "Blokir", exact: true }).click();

  const banner = page.getByRole("region", { name: "Diblokir" });
  await expect(banner.getByText(name)).toBeVisible();
  await expect(banner.getByText("Mengirim ancaman berulang kali")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeHidden();
  await expect(page.getByText("Warga ini diblokir", { exact: true })).toBeVisible();

  await resident.says("halo, kenapa tidak dijawab");
  await expect(threadOf(page).getByText("halo, kenapa tidak dijawab")).toBeVisible();
  expect(await resident.answers()).toEqual([]);
  const id = page.url().split("/").at(-1)?.split("?")[0];
  const refused = await page.request.post(`/api/conversations/${id}/messages`, {
    data: { clientMessageId: crypto.randomUUID(), body: "Selamat pagi" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "resident_blocked" });

  const row = page.getByRole("list", { name: "Percakapan" }).getByRole("link", { name: resident.name });
  await page.getByRole("tab", { name: "Semua" }).click();
  await expect(page.getByRole("tab", { name: "Semua" })).toHaveAttribute("aria-selected", "true");
  await expect(row).toBeHidden();
  await page.getByRole("button", { name: "Tampilan lain" }).click();
  await page.getByRole("menuitem", { name: "Diblokir" }).click();
  await expect(row).toBeVisible();

  await banner.getByRole("button", { name: "Buka blokir" }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeVisible();
  expect(await resident.answers()).toEqual([]);
  await resident.says("menu");
  await resident.isAnswered(/Pelayanan Administrasi/);
});
