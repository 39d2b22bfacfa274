import type { Page } from "@playwright/test";
import { opensConversation } from "./conversation";
import { SIMULATOR_URL } from "./desk";
import { expect, test } from "./fixtures";
import { STEADY } from "./resident";

/** One line of the page, by its title. */
const matter = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

const accountUpdate = (event: string) => ({
  payload: {
    object: "whatsapp_business_account",
    entry: [
      {
        id: "102290129340398",
        time: Math.floor(Date.now() / 1_000),
        changes: [{ field: "account_update", value: { event } }],
      },
    ],
  },
});

test("teguran Meta dan kiriman yang tidak terbaca tampak saat itu juga, dengan apa yang harus dilakukan", async ({
  signIn,
  request,
}) => {
  const metaSends = async (data: object) => {
    const answer = await request.post(`${SIMULATOR_URL}/_sim/webhooks`, { data, ...STEADY });
    expect((await answer.json()).httpStatus).toBe(200);
  };
  const { page } = await signIn("admin");
  await page.goto("/settings/health");
  await expect(matter(page, "Penyimpanan")).toContainText("dapat ditulis dan dibaca");
  await expect(matter(page, "Jam server")).toContainText("Sesuai dengan basis data");
  await expect(matter(page, "Balasan bulan ini")).toContainText("1.000 balasan gratis");
  await expect(matter(page, "Templat pesan").getByRole("link")).toHaveAttribute(
    "href",
    "/settings/templates",
  );

  await metaSends(accountUpdate("ACCOUNT_VIOLATION"));
  const account = matter(page, "Nomor dan akun di Meta");
  await expect(account).toContainText("Buka Meta Business, baca sebabnya, dan ajukan banding");
  await metaSends(accountUpdate("ACCOUNT_RECONNECTED"));
  await expect(account).toContainText("tersambung kembali");
  await expect(account).not.toContainText("ajukan banding");

  await metaSends({ body: "{ bukan JSON" });
  const unread = matter(page, "Kiriman yang tidak terbaca");
  await expect(unread).toContainText("tidak terbaca atau tidak tersimpan");
  await unread
    .getByRole("button", { name: /^Proses ulang kiriman/ })
    .first()
    .click();
  await expect(unread).toContainText(
    "tidak ada yang tersimpan, 1 masih gagal. Isinya bukan kiriman WhatsApp",
  );

  await unread
    .getByRole("button", { name: /^Sisihkan kiriman/ })
    .first()
    .click();
  const question = page.getByRole("alertdialog", { name: "Sisihkan kiriman ini?" });
  await expect(question).toContainText("tetap tersimpan terenkripsi");
  await question.getByRole("button", { name: "Sisihkan", exact: true }).click();
  await expect(unread).toContainText("disisihkan, tersimpan terenkripsi");
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(unread).not.toContainText("disisihkan, tersimpan terenkripsi");
});

test("pesan yang gagal: dari angkanya ke percakapannya", async ({ signIn, request, resident }) => {
  const { page } = await signIn("admin");
  await opensConversation(page, resident);
  const fault = { code: 131026, to: resident.id };
  await request.post(`${SIMULATOR_URL}/_sim/faults`, { data: fault, ...STEADY });
  await page.getByRole("textbox", { name: "Balasan" }).fill("Surat Bapak sudah siap diambil.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page.getByText(/^Tidak dapat diterima/)).toBeVisible();

  await page.goto("/settings/health");
  const row = matter(page, "Pesan gagal, 7 hari terakhir").getByRole("row").filter({ hasText: "131026" });
  await row.getByText(/percakapan terbaru: lihat/).click();
  await row.getByRole("link", { name: resident.name }).click();
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/);
  await expect(page.getByText("Surat Bapak sudah siap diambil.").first()).toBeVisible();
});
