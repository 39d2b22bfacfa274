import { asksForOfficer } from "./conversation";
import { SIMULATOR_URL } from "./desk";
import { expect, test } from "./fixtures";

const DAY_SECONDS = 24 * 3_600;

/** A message that the resident wrote so long ago that the window closes `secondsLeft` from now. */
const wroteAlmostADayAgo = ({ phone, name }: { phone: string; name: string }, secondsLeft: number) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "102290129340398",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "15550783881", phone_number_id: "106540352242922" },
            contacts: [{ profile: { name }, wa_id: phone }],
            messages: [
              {
                from: phone,
                id: `wamid.${Buffer.from(`${phone}${Date.now()}`).toString("base64")}`,
                timestamp: String(Math.floor(Date.now() / 1_000) - DAY_SECONDS + secondsLeft),
                type: "text",
                text: { body: "Apakah surat saya sudah jadi?" },
              },
            ],
          },
        },
      ],
    },
  ],
});

test("T15 jendela 24 jam habis saat halaman terbuka: kotak terkunci pada detiknya, server menolak, dan terbuka lagi saat warga menulis", async ({
  signIn,
  resident,
  request,
}) => {
  const residents = await (await request.get(`${SIMULATOR_URL}/_sim/residents`)).json();
  const { phone } = residents.find(({ id }: { id: string }) => id === resident.id);
  const payload = wroteAlmostADayAgo({ phone, name: resident.name }, 25);
  expect((await request.post(`${SIMULATOR_URL}/_sim/webhooks`, { data: { payload } })).ok()).toBe(true);

  const { page } = await signIn("officer");
  await page.goto("/inbox");
  await page.getByRole("link", { name: resident.name }).click();
  const box = page.getByRole("textbox", { name: "Balasan" });
  await box.fill("Selamat pagi, suratnya");
  await expect(box).toBeEnabled();

  await expect(page.getByText("Jendela balas 24 jam sudah tertutup")).toBeVisible({ timeout: 40_000 });
  await expect(box).toBeHidden();
  const id = page.url().split("/").at(-1)?.split("?")[0];
  const refused = await page.request.post(`/api/conversations/${id}/messages`, {
    data: { clientMessageId: crypto.randomUUID(), body: "Selamat pagi" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "reply_window_closed" });

  await asksForOfficer(resident);
  await expect(box).toBeVisible();
  await expect(box).toHaveValue("Selamat pagi, suratnya");
  await box.fill("Selamat pagi, suratnya sudah jadi.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await resident.isTold(/suratnya sudah jadi/);
});
