import { cardIn, drags, filesRequest } from "./board";
import { asksForOfficer, opensConversation, threadOf } from "./conversation";
import { type Desk, expect, test } from "./fixtures";

/** What both officers press is under way before either is answered, however fast the screens tell each other. */
async function atOnce(desks: Desk[], path: RegExp, press: (desk: Desk) => Promise<void>): Promise<number[]> {
  let held = 0;
  let release = () => {};
  const both = new Promise<void>((done) => {
    release = done;
  });
  return Promise.all(
    desks.map(async (desk) => {
      await desk.page.route(path, async (route) => {
        if (route.request().method() === "GET") return route.continue();
        held += 1;
        if (held === desks.length) release();
        await both;
        await route.continue();
      });
      const answered = desk.page.waitForResponse(
        (answer) => path.test(answer.url()) && answer.request().method() !== "GET",
      );
      await press(desk);
      return (await answered).status();
    }),
  );
}

test("T19 dua petugas mengambil percakapan yang sama pada saat yang sama: satu mendapatnya, yang lain diberi tahu siapa", async ({
  signIn,
  resident,
}) => {
  await asksForOfficer(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  for (const { page } of [sari, yohana]) {
    await page.goto("/inbox");
    await page.getByRole("link", { name: resident.name }).click();
    await expect(page.getByRole("button", { name: "Ambil" })).toBeVisible();
  }
  const answers = await atOnce([sari, yohana], /\/assignee$/, ({ page }) =>
    page.getByRole("button", { name: "Ambil" }).click(),
  );
  expect(answers.toSorted()).toEqual([200, 409]);
  const [winner, other] = answers[0] === 200 ? [sari, yohana] : [yohana, sari];
  await expect(other.page.getByText(`Percakapan ini baru saja diambil ${winner.name}.`)).toBeVisible();
  await expect(other.page.getByText(winner.name).first()).toBeVisible();
});

test("T19 dua petugas membalas pada saat yang sama: warga menerima satu, yang kedua melihat balasan pertama dan memutuskan", async ({
  signIn,
  resident,
}) => {
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  await opensConversation(sari.page, resident);
  await yohana.page.goto("/inbox");
  await yohana.page.getByRole("link", { name: resident.name }).click();
  for (const { page, name } of [sari, yohana])
    await page.getByRole("textbox", { name: "Balasan" }).fill(`Saya ${name}, siap membantu.`);
  const answers = await atOnce([sari, yohana], /\/messages$/, ({ page }) =>
    page.getByRole("button", { name: "Kirim", exact: true }).click(),
  );
  expect(answers.toSorted()).toEqual([200, 409]);
  const [first, second] = answers[0] === 200 ? [sari, yohana] : [yohana, sari];
  const alert = threadOf(second.page).getByRole("alert");
  await expect(alert).toContainText(`${first.name} sudah membalas lebih dulu`);
  await expect(alert).toContainText(`Saya ${first.name}, siap membantu.`);
  await resident.isTold(new RegExp(`Saya ${first.name}`));
  expect((await resident.answers()).join()).not.toContain(`Saya ${second.name}`);
  await alert.getByRole("button", { name: "Tetap kirim" }).click();
  await resident.isTold(new RegExp(`Saya ${second.name}`));
});

test("T19 dua petugas memindahkan tiket yang sama pada saat yang sama: satu berlaku, yang kalah membaca siapa dan ke mana, papannya ikut", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  const wishes = [
    [sari, "Diproses"],
    [yohana, "Siap Diambil"],
  ] as const;
  for (const [{ page }, to] of wishes) {
    await page.goto("/tickets");
    await drags(page, number, "Diterima", to);
    await expect(page.getByRole("button", { name: "Pindahkan tanpa pesan" })).toBeEnabled();
  }
  const answers = await atOnce([sari, yohana], /\/tickets\/[^/]+\/status$/, ({ page }) =>
    page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click(),
  );
  expect(answers.toSorted()).toEqual([200, 409]);
  const [[winner, to], [loser]] = answers[0] === 200 ? wishes : [wishes[1], wishes[0]];
  await expect(
    loser.page.getByText(
      `${winner.name} lebih dahulu memindahkan ${number} ke ${to}. Pemindahan Bapak/Ibu tidak disimpan.`,
    ),
  ).toBeVisible();
  for (const { page } of [winner, loser]) await expect(cardIn(page, to, number)).toBeVisible();
});
