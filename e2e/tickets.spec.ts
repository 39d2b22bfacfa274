import type { Locator, Page } from "@playwright/test";
import { cardIn, drags, filesRequest } from "./board";
import { expect, test } from "./fixtures";

/** A finger on the glass: real touches, which Playwright itself only taps with. */
async function fingerOn(page: Page) {
  const glass = await page.context().newCDPSession(page);
  const at = { x: 0, y: 0 };
  const touch = (type: "touchStart" | "touchMove" | "touchEnd") =>
    glass.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [at] });
  const middleOf = async (place: Locator) => {
    const box = await place.boundingBox();
    if (!box) throw new Error("there is nothing to touch");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    async touches(place: Locator) {
      Object.assign(at, await middleOf(place));
      await touch("touchStart");
    },
    async slidesTo(place: Locator) {
      const [from, to] = [{ ...at }, await middleOf(place)];
      for (let step = 1; step <= 8; step++) {
        at.x = from.x + ((to.x - from.x) * step) / 8;
        at.y = from.y + ((to.y - from.y) * step) / 8;
        await touch("touchMove");
      }
    },
    letsGo: () => touch("touchEnd"),
  };
}

test("tiket berpindah dengan tetikus; warga mendapat kabar; papan kedua ikut berubah", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  await sari.page.goto("/tickets");
  await yohana.page.goto("/tickets");
  await expect(cardIn(sari.page, "Diterima", number)).toBeVisible();
  await expect(cardIn(yohana.page, "Diterima", number)).toBeVisible();

  await drags(sari.page, number, "Diterima", "Siap Diambil");
  await sari.page.getByRole("button", { name: "Kirim & pindahkan" }).click();
  await resident.isTold(new RegExp(`${number}[\\s\\S]*siap diambil|siap diambil[\\s\\S]*${number}`, "i"));
  await expect(cardIn(yohana.page, "Siap Diambil", number)).toBeVisible();
  await resident.says("status");
  await resident.isAnswered(/Siap Diambil[\s\S]*Sriwijaya/);
});

test("tiket berpindah dengan papan ketik: spasi, panah, Enter; Esc membatalkan", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const { page } = await signIn("officer", "Sari Korwa");
  await page.goto("/tickets");
  await cardIn(page, "Diterima", number).getByRole("link").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(cardIn(page, "Diterima", number)).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click();
  await expect(cardIn(page, "Diproses", number)).toBeVisible();
  await page.reload();
  await expect(cardIn(page, "Diproses", number)).toBeVisible();
});

test("T19 dua petugas memindahkan tiket yang sama: yang kedua diberi tahu di dialognya dan tidak dapat mengirim lagi", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const sari = await signIn("officer", "Sari Korwa");
  const yohana = await signIn("officer", "Yohana Mandowen");
  for (const { page } of [sari, yohana]) {
    await page.goto("/tickets");
    await drags(page, number, "Diterima", "Siap Diambil");
    await expect(page.getByRole("button", { name: "Pindahkan tanpa pesan" })).toBeVisible();
  }
  await sari.page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click();
  await expect(cardIn(sari.page, "Siap Diambil", number)).toBeVisible();
  await expect(
    yohana.page
      .getByRole("alert")
      .filter({ hasText: "Sari Korwa sudah memindahkan tiket ini ke Siap Diambil" }),
  ).toBeVisible();
  await expect(yohana.page.getByRole("button", { name: "Pindahkan tanpa pesan" })).toBeDisabled();
  await expect(yohana.page.getByRole("button", { name: "Kirim & pindahkan" })).toBeDisabled();
  await yohana.page.getByRole("button", { name: "Batal" }).click();
  await expect(cardIn(yohana.page, "Siap Diambil", number)).toBeVisible();
});

test("siap tanpa pesan: kartu mengatakan belum dikabari, dan warga dikabari dari kartu itu", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const { page } = await signIn("officer", "Sari Korwa");
  await page.goto("/tickets");
  await drags(page, number, "Diterima", "Siap Diambil");
  await expect(page.getByText(/persyaratan wajib belum dinilai cocok/)).toBeVisible();
  await page.getByRole("button", { name: "Pindahkan tanpa pesan" }).click();
  const card = cardIn(page, "Siap Diambil", number);
  await expect(card).toContainText("Belum dikabari");
  await card.getByRole("button", { name: /Kabari warga/ }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Kirim pesan" }).click();
  await resident.isTold(new RegExp(`${number}[\\s\\S]*siap diambil|siap diambil[\\s\\S]*${number}`, "i"));
  await expect(card).not.toContainText("Belum dikabari");
});

test("di ponsel: kolom adalah tab, dan kartu dipindahkan lewat menunya", async ({ signIn, resident }) => {
  const number = await filesRequest(resident);
  const { page } = await signIn("officer", "Sari Korwa", {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto("/tickets");
  await page.getByRole("button", { name: `Tindakan untuk ${number}` }).tap();
  await page.getByRole("menuitem", { name: "Diproses" }).tap();
  await page
    .getByRole("button", { name: "Kirim & pindahkan" })
    .or(page.getByRole("button", { name: "Pindahkan tanpa pesan" }))
    .first()
    .tap();
  await page
    .getByRole("navigation", { name: "Kolom" })
    .getByRole("button", { name: /Diproses/ })
    .tap();
  await expect(page.getByRole("article", { name: new RegExp(`${number}$`) })).toBeVisible();
});

test("di ponsel: tahan kartu dengan jari, seret ke tab, lalu pesannya diputuskan", async ({
  signIn,
  resident,
}) => {
  const number = await filesRequest(resident);
  const { page } = await signIn("officer", "Sari Korwa", {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto("/tickets");
  const card = page.getByRole("article", { name: new RegExp(`${number}$`) });
  const tabs = page.getByRole("navigation", { name: "Kolom" });
  const finger = await fingerOn(page);

  await card.scrollIntoViewIfNeeded();
  await finger.touches(card);
  await expect(page.getByText(/diangkat/)).toBeAttached();
  await finger.slidesTo(tabs.getByRole("button", { name: /Siap Diambil/ }));
  await finger.letsGo();
  await page.getByRole("dialog").getByRole("button", { name: "Kirim & pindahkan" }).tap();
  await resident.isTold(new RegExp(`${number}[\\s\\S]*siap diambil|siap diambil[\\s\\S]*${number}`, "i"));
  await expect(card).toBeHidden();
  await tabs.getByRole("button", { name: /Siap Diambil/ }).tap();
  await expect(card).toBeVisible();
});
