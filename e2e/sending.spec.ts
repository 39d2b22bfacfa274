import { type Browser, type Page, request as requests } from "@playwright/test";
import { rowOf, threadOf } from "./conversation";
import { expect, test } from "./fixtures";
import { inboxAt } from "./load/inbox-at";
import { Office, QUICK_DATABASE } from "./load/office";
import { Resident } from "./resident";

type Counter = { office: Office; url: string; newWorker: () => void; killWorker: () => Promise<void> };

/** An office of its own: what goes wrong here would hold up the residents of every other story. */
let counter: Counter;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const office = await Office.start({ folder: ".test/sending", flags: QUICK_DATABASE, withLine: true });
  const { url } = await office.startWeb();
  await office.startSimulator(`${url}/api/webhooks/whatsapp`, { pairRate: false });
  let worker = office.startWorker();
  counter = {
    office,
    url,
    newWorker: () => {
      worker = office.startWorker();
    },
    killWorker: () => office.kill(worker),
  };
});
test.afterAll(() => counter?.office.stop());

const reply = (page: Page) => page.getByRole("textbox", { name: "Balasan" });
const bubble = (page: Page, words: string) => threadOf(page).getByRole("article").filter({ hasText: words });

async function sends(page: Page, words: string) {
  await reply(page).fill(words);
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(bubble(page, words)).toBeVisible();
}

/** A new resident waits for an officer, who has the conversation open. */
async function aConversation(browser: Browser, name: string) {
  const request = await requests.newContext();
  const resident = await Resident.create(request, name, { simulatorUrl: counter.office.simulatorUrl });
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
  const page = await inboxAt(browser, counter.url);
  await page.getByRole("link", { name }).click();
  await expect(reply(page)).toBeVisible();
  return { resident, page };
}

/** The office's messages with these words as they stand on the phone, in order. */
const onThePhone = async (resident: Resident, words: RegExp) =>
  (await resident.messages())
    .filter(({ from }) => from === "office")
    .flatMap(({ content }) => words.exec(JSON.stringify(content))?.[0] ?? []);

test("WhatsApp tidak dapat dihubungi: petugas melihatnya, pesan warga tetap masuk, balasan menunggu dan terkirim sendiri begitu tersambung", async ({
  browser,
}) => {
  const { resident, page } = await aConversation(browser, "Yosina Rumbiak");
  await counter.office.line?.cut();
  await sends(page, "Kabar pertama dari kantor.");
  const strip = page.getByRole("status").filter({ hasText: "WhatsApp tidak dapat dihubungi sejak" });
  await expect(strip).toContainText("Balasan disimpan dan terkirim sendiri begitu tersambung lagi.");
  await expect(bubble(page, "Kabar pertama")).toContainText("menunggu WhatsApp");
  const row = rowOf(page, resident.name);
  await expect(row).toContainText("Anda: Kabar pertama dari kantor.");
  await expect(row).toContainText("Belum terkirim");
  await expect(page.locator("main header").getByText("Belum terkirim")).toBeVisible();
  await expect(page.getByText("Menunggu warga")).toBeHidden();
  const unanswered = await page.context().newPage();
  await unanswered.goto("/inbox");
  await expect(unanswered.getByText("Pesan untuk 1 warga belum terkirim")).toBeVisible();
  await expect(unanswered.getByText("Semua warga sudah dibalas")).toBeHidden();

  await resident.says("ada orang ka di kantor");
  await expect(threadOf(page).getByText("ada orang ka di kantor")).toBeVisible();
  await sends(page, "Kabar kedua dari kantor.");
  expect(await onThePhone(resident, /Kabar \w+/)).toEqual([]);

  await counter.office.line?.mend();
  await expect(strip).toBeHidden({ timeout: 70_000 });
  await resident.isTold(/Kabar kedua/);
  expect(await onThePhone(resident, /Kabar \w+/)).toEqual(["Kabar pertama", "Kabar kedua"]);
  await expect(row).not.toContainText("Belum terkirim");
  await expect(page.getByText("Menunggu warga")).toBeVisible();
  await expect(unanswered.getByText("Semua warga sudah dibalas")).toBeVisible();
  for (const words of ["Kabar pertama", "Kabar kedua"])
    await expect(bubble(page, words).getByRole("img", { name: /^(Sampai|Dibaca)$/ })).toBeVisible();
  await page.context().close();
});

test("T17 token ditolak: tandanya di setiap halaman, pesan dan foto warga tetap masuk; sesudah token benar semuanya jalan lagi", async ({
  browser,
}) => {
  const { resident, page } = await aConversation(browser, "Elias Rumaropen");
  await counter.office.sim("POST", "delivery", { tokenValid: false });
  await sends(page, "Suratnya sudah jadi.");
  const strip = page.getByRole("status").filter({ hasText: "Pengiriman terhenti sejak" });
  await expect(strip).toContainText("WhatsApp menolak token akses kantor. Pesan warga tetap masuk");
  await expect(bubble(page, "Suratnya sudah jadi")).toContainText("menunggu WhatsApp");
  await resident.sends({ type: "image", sample: "surat", caption: "ini suratnya dari RT" });
  const photo = bubble(page, "ini suratnya dari RT");
  await expect(photo).toContainText("belum dapat diambil dari WhatsApp; Loket mencoba lagi sendiri");

  const other = await page.context().newPage();
  await other.goto("/tickets");
  await expect(other.getByText(/WhatsApp menolak token akses kantor/)).toBeVisible();

  const tries = page.getByText(/^Percobaan terakhir pukul \d\d\.\d\d, berikutnya /);
  await expect(tries).toBeVisible();
  const tryNow = page.getByRole("button", { name: "Coba sekarang" });
  await page.route("**/api/sending", async (route) => {
    if (route.request().method() === "POST") await new Promise((done) => setTimeout(done, 2_000));
    await route.continue();
  });
  await tryNow.click();
  await expect(page.getByText("Sedang mencoba mengirim satu pesan.")).toBeVisible();
  await expect(
    page.getByText(/^Token masih ditolak\. Percobaan terakhir pukul \d\d\.\d\d, berikutnya /),
  ).toBeVisible();
  await expect(tries).toBeVisible();

  await page.unrouteAll({ behavior: "wait" });
  await counter.office.sim("POST", "delivery", { tokenValid: true });
  await tryNow.click();
  await expect(page.getByText("WhatsApp menerima pesan lagi. Yang menunggu sedang dikirim.")).toBeVisible();
  await expect(strip).toBeHidden({ timeout: 5_000 });
  await expect(other.getByText(/WhatsApp menolak token akses kantor/)).toBeHidden();
  await resident.isTold(/Suratnya sudah jadi/);
  expect(await resident.timesTold("Suratnya sudah jadi")).toBe(1);

  const again = photo.getByRole("button", { name: "Unduh lagi" });
  await again.click();
  await expect(photo.getByRole("button", { name: /ketuk untuk buka/ })).toBeVisible();
  await expect(again).toBeHidden();
  await page.context().close();
});

test("T10 pekerja mati saat mengirim: balonnya mengatakan belum pasti, warga menerimanya sekali, dan status WhatsApp menyelesaikannya", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { resident, page } = await aConversation(browser, "Marthen Wambrauw");
  await counter.office.sim("POST", "delivery", { statusDelayMs: 600_000 });
  await counter.office.sim("POST", "faults", { delayMs: 3_000, times: 1 });
  await sends(page, "Besok pukul sembilan, Bapak.");
  const attempts = () =>
    counter.office.query(`select status, attempts from "Message" where text = $1`, [
      "Besok pukul sembilan, Bapak.",
    ]);
  await expect.poll(attempts).toEqual([{ status: "sending", attempts: 1 }]);
  await counter.killWorker();
  counter.newWorker();

  const doubtful = bubble(page, "Besok pukul sembilan");
  await expect(doubtful).toContainText("Belum pasti: WhatsApp tidak memberi kepastian", { timeout: 90_000 });
  const row = rowOf(page, resident.name);
  await expect(row).toContainText("Belum pasti terkirim");
  await doubtful.getByRole("button", { name: "Kirim ulang" }).click();
  await expect(doubtful.getByRole("alert")).toContainText("warga bisa menerimanya dua kali");
  await doubtful.getByRole("button", { name: "Jangan kirim" }).click();
  expect(await resident.timesTold("Besok pukul sembilan")).toBe(1);

  await counter.office.sim("POST", "clock", { advanceSeconds: 900 }); // WhatsApp's statuses come in
  await expect(doubtful).not.toContainText("Belum pasti", { timeout: 60_000 });
  await expect(row).not.toContainText("Belum pasti");
  await expect(doubtful.getByRole("img", { name: /^(Terkirim|Sampai|Dibaca)$/ })).toBeVisible();
  expect(await attempts()).toMatchObject([{ attempts: 1 }]);
  expect(await resident.timesTold("Besok pukul sembilan")).toBe(1);
  await page.context().close();
});
