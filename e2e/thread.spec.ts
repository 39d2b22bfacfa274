import type { APIRequestContext, Locator } from "@playwright/test";
import { filesRequest } from "./board";
import { opensConversation, rowOf, threadOf } from "./conversation";
import { SIMULATOR_URL } from "./desk";
import { expect, test, uniqueName } from "./fixtures";
import type { Resident } from "./resident";

/** What Meta will do with the next message to this resident; nobody else's is hit. */
async function metaWill(request: APIRequestContext, resident: Resident, fault: object) {
  const answer = await request.post(`${SIMULATOR_URL}/_sim/faults`, {
    data: { times: 1, to: resident.id, ...fault },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test("T13 tanggapan warga tampak pada pesan kantor lalu hilang; suntingan, penarikan, kutipan, dan kartu kontak terbaca", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const thread = threadOf(page);
  const bubble = (words: string) => thread.getByRole("article").filter({ hasText: words });
  await page.getByRole("textbox", { name: "Balasan" }).fill("Suratnya siap diambil hari Senin.");
  await page.keyboard.press("Enter");
  await resident.isTold(/siap diambil hari Senin/);
  const told = (await resident.messages()).findLast(({ from }) => from === "office")?.wamid;

  const reaction = bubble("siap diambil hari Senin").getByRole("img", { name: "Tanggapan warga: 🙏🏾" });
  for (const takenBack of [{ emoji: "" }, {}]) {
    await resident.sends({ type: "reaction", messageId: told, emoji: "🙏🏾" });
    await expect(reaction).toBeVisible();
    await resident.sends({ type: "reaction", messageId: told, ...takenBack });
    await expect(reaction).toBeHidden();
  }
  await expect(thread.getByText("Warga menarik tanggapannya")).toHaveCount(2);

  const first = await resident.says("rumah saya di RT 2");
  await expect(bubble("rumah saya di RT 2")).toBeVisible();
  await resident.sends({ type: "edit", messageId: first, text: "rumah saya di RT 3", form: "coexistence" });
  await expect(bubble("rumah saya di RT 3")).toContainText("diubah");
  await expect(bubble("rumah saya di RT 2")).toBeHidden();
  const second = await resident.says("maaf salah kirim");
  await expect(bubble("maaf salah kirim")).toBeVisible();
  await resident.sends({ type: "revoke", messageId: second, form: "coexistence" });
  await expect(bubble("maaf salah kirim")).toContainText("Dihapus oleh warga");
  await resident.sends({ type: "edit", messageId: first, text: "RT 4", form: "unsupported" });
  await resident.sends({ type: "revoke", messageId: second, form: "unsupported" });
  await expect(thread.getByText("WhatsApp tidak memberitahukan isi yang baru.")).toBeVisible();
  await expect(thread.getByText("WhatsApp tidak memberitahukan yang mana.")).toBeVisible();
  await expect(rowOf(page, resident.name)).toContainText("Pesan dihapus");

  await resident.sends({ type: "text", text: "jam berapa bisa", contextId: told });
  await expect(bubble("jam berapa bisa").locator("blockquote")).toContainText("siap diambil hari Senin");
  await resident.sends({ type: "contacts", name: "Pak RT Korwa", phone: "6281240001234" });
  await resident.sends({ type: "contacts", phone: "6281240005678" });
  await expect(bubble("Pak RT Korwa")).toContainText("1240001234");
  await expect(bubble("1240005678")).toContainText("Tanpa nama");
});

test("T24 emoji, huruf Arab dan Jawa utuh di layar dan di ponsel, dan petugas melihat sisa hurufnya", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const thread = threadOf(page);
  const scripts = ["👨‍👩‍👧‍👦 🙏🏾 🇮🇩", "السلام عليكم ورحمة الله", "ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ"];
  for (const words of scripts) {
    await resident.says(words);
    await expect(thread.getByText(words, { exact: true })).toBeVisible();
  }
  const box = page.getByRole("textbox", { name: "Balasan" });
  const answer = `Terima kasih, Ibu. ${scripts.join(" ")}`;
  await box.fill(answer);
  await page.keyboard.press("Enter");
  await expect.poll(() => resident.timesTold(answer)).toBe(1);

  const longest = "ꦱ".repeat(4_096);
  await box.fill(`${longest}ꦱ`);
  await expect(page.getByText("Kelebihan 1 huruf")).toBeVisible();
  await box.press("Enter");
  await expect(box).toHaveValue(`${longest}ꦱ`); // nothing is cut off and nothing goes out
  await box.fill(longest);
  await box.press("Enter");
  await expect.poll(() => resident.timesTold(longest)).toBe(1);
});

test("T18 WhatsApp menolak: balonnya mengatakan sebabnya dan apa yang dapat dilakukan; kirim ulang hanya di mana ada gunanya", async ({
  signIn,
  meet,
  request,
}) => {
  const phone = `62812${`${Date.now()}`.slice(-8)}`;
  const resident = await meet(`Yosina ${uniqueName()}`, { phone });
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const refused = async (words: string, fault: object) => {
    await metaWill(request, resident, fault);
    await page.getByRole("textbox", { name: "Balasan" }).fill(words);
    await page.keyboard.press("Enter");
    return threadOf(page).getByRole("article").filter({ hasText: words });
  };
  const again = { name: "Kirim ulang" };

  const unreachable = await refused("ditolak satu", { code: 131026, async: true });
  await expect(unreachable).toContainText("nomor tidak memakai WhatsApp");
  await expect(unreachable).toContainText("Telepon warga: nomornya ada di panel Warga pada percakapannya.");
  await expect(unreachable.getByRole("button", again)).toBeHidden();

  const held = await refused("ditolak dua", { code: 131049 });
  await expect(held).toContainText("agar warga tidak menerima terlalu banyak pesan sejenis");
  await expect(held).toContainText("Mengirim ulang tidak membantu.");
  await expect(held.getByRole("button", again)).toBeHidden();

  const locked = await refused("ditolak tiga", { code: 131048 });
  await locked.getByRole("button", again).click();
  await resident.isTold(/ditolak tiga/);
  await expect(locked.first()).toContainText("Sudah dikirim ulang.");

  const late = await refused("ditolak empat", { code: 131047 });
  await expect(late).toContainText("Jendela balas 24 jam sudah tertutup.");
  await expect(late).toContainText("Kirim dengan templat, atau tunggu warga menulis lagi.");
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeHidden();
  const told = ["ditolak dua", "ditolak tiga", "ditolak empat"].map((words) => resident.timesTold(words));
  expect(await Promise.all(told)).toEqual([0, 1, 0]);

  await resident.says("saya menulis lagi");
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeVisible();
});

test("nomor disembunyikan WhatsApp: yang disarankan bukan telepon, melainkan yang dapat dilakukan petugas", async ({
  signIn,
  meet,
  request,
}) => {
  const hidden = await meet(`Marthen ${uniqueName()}`, { phoneHidden: true });
  const { page } = await signIn("officer");
  await opensConversation(page, hidden);
  await expect(page.getByText("Disembunyikan WhatsApp", { exact: true })).toBeVisible();
  for (const code of [131026, 131049]) {
    const words = `ditolak dengan ${code}`;
    await metaWill(request, hidden, { code });
    await page.getByRole("textbox", { name: "Balasan" }).fill(words);
    await page.keyboard.press("Enter");
    const bubble = threadOf(page).getByRole("article").filter({ hasText: words });
    await expect(bubble).toContainText(
      "Nomor teleponnya disembunyikan WhatsApp. Sampaikan saat warga menulis lagi atau datang ke loket.",
    );
    await expect(bubble).not.toContainText("Telepon warga");
  }
});

/** How far down the screen the middle of these words is. */
async function heightOf(words: Locator): Promise<number> {
  const { y, height } = (await words.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
  return y + height / 2;
}

test("balasan yang gagal tampak di baris daftarnya dengan kata-kata kantor, sampai balasan berikutnya terkirim", async ({
  signIn,
  resident,
  request,
}) => {
  const { page } = await signIn("officer");
  const number = await filesRequest(resident);
  await opensConversation(page, resident);
  await page.getByRole("tab", { name: "Semua" }).click();
  const row = rowOf(page, resident.name);
  const replies = async (words: string) => {
    await page.getByRole("textbox", { name: "Balasan" }).fill(words);
    await page.keyboard.press("Enter");
  };
  await metaWill(request, resident, { code: 131026, async: true });
  await replies("Suratnya sudah jadi, Ibu.");
  await expect(row).toContainText("Anda: Suratnya sudah jadi, Ibu.");
  await expect(row).toContainText("Balasan gagal terkirim");
  await expect(row).toHaveAccessibleDescription(/Balasan gagal terkirim/);
  const chip = await heightOf(row.getByText("Balasan gagal terkirim"));
  expect(Math.abs((await heightOf(row.getByText("Saya", { exact: true }))) - chip)).toBeLessThan(6);
  expect(await heightOf(row.getByText(number))).toBeGreaterThan(chip + 12);

  await resident.says("halo, ada orang?");
  await expect(row).toContainText("halo, ada orang?");
  await expect(row).toContainText("Balasan gagal terkirim");

  await replies("Silakan datang ke loket.");
  await resident.isTold(/datang ke loket/);
  await expect(row).toContainText("Anda: Silakan datang ke loket.");
  await expect(row).not.toContainText("gagal");
});

test("jawaban bot yang gagal tampak di baris daftarnya, dengan pertanyaan warga", async ({
  signIn,
  resident,
  request,
}) => {
  const { page } = await signIn("officer");
  await page.goto("/inbox");
  await metaWill(request, resident, { code: 131026, async: true });
  await resident.says("sa mo tanya jadwal posyandu");
  const row = rowOf(page, resident.name);
  await expect(row).toContainText("Balasan bot gagal terkirim");
  await expect(row).toContainText("sa mo tanya jadwal posyandu");
});

test("kata-kata yang tidak muat di bawah foto menyusul sebagai pesan tersendiri, dan petugas tahu sebelumnya", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensConversation(page, resident);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Lampirkan foto atau PDF" }).click();
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  await (await chooser).setFiles({ name: "syarat.pdf", mimeType: "application/pdf", buffer: pdf });
  const words = `Syaratnya tertulis di berkas ini. ${"Mohon dibaca. ".repeat(80)}Terima kasih`;
  await page.getByRole("textbox", { name: "Balasan" }).fill(words);
  await expect(page.getByText(/Berkasnya terkirim dahulu/)).toBeVisible();
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect.poll(() => resident.timesTold(words)).toBe(1);
  const told = (await resident.messages()).filter(({ from }) => from === "office").slice(-2);
  expect(told.map(({ type }) => type)).toEqual(["document", "text"]);
  await expect(threadOf(page).getByText(words)).toHaveCount(1);
});
