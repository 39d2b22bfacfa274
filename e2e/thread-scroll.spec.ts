import type { Page } from "@playwright/test";
import { opensConversation, threadOf } from "./conversation";
import { expect, test } from "./fixtures";
import type { Resident } from "./resident";

const LINES = Array.from({ length: 14 }, (_, n) => `Keterangan ke-${n + 1} tentang pagar kebun`);

/** The officer reads a conversation that is longer than the screen. */
async function opensLongConversation(page: Page, resident: Resident) {
  await opensConversation(page, resident);
  for (const line of LINES) await resident.says(line);
  await expect(threadOf(page).getByText(LINES.at(-1) ?? "")).toBeInViewport();
}

/** The reply box grows to many lines in the very moment in which the thread has moved a little. */
const movesAndGrows = (page: Page) =>
  threadOf(page).evaluate((thread) => {
    const box = document.querySelector("textarea");
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    thread.scrollTop -= 1;
    write?.call(box, "Baik, Ibu.\n".repeat(9));
    box?.dispatchEvent(new Event("input", { bubbles: true }));
  });

test("kotak balasan membesar: yang membaca di ujung tetap di ujung, yang sedang membaca di atas tidak digeser", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  await opensLongConversation(page, resident);
  const newest = threadOf(page).getByText(LINES.at(-1) ?? "");
  const box = page.getByRole("textbox", { name: "Balasan" });
  const heightOf = async () => (await box.boundingBox())?.height ?? 0;
  const low = await heightOf();
  await movesAndGrows(page);
  await expect.poll(heightOf).toBeGreaterThan(low + 80);
  await expect(newest).toBeInViewport({ ratio: 1 });

  await box.fill("");
  await expect.poll(heightOf).toBe(low);
  const place = () => threadOf(page).evaluate(({ scrollTop }) => scrollTop);
  await threadOf(page).evaluate((thread) => thread.scrollTo({ top: 40 }));
  await expect(newest).not.toBeInViewport();
  await box.fill("Baik, Ibu.\n".repeat(9));
  await expect.poll(heightOf).toBeGreaterThan(low + 80);
  expect(await place()).toBe(40);
});

test("percakapan dengan bot dibuka dari lipatannya: petugas membacanya dari awal", async ({
  signIn,
  resident,
}) => {
  const { page } = await signIn("officer");
  for (const words of ["sa mau tanya surat", "menu", "menu", "menu", "menu"]) {
    await resident.says(words);
    await resident.isAnswered(/./);
  }
  await opensConversation(page, resident);
  const first = threadOf(page).getByText("sa mau tanya surat");
  await expect(first).toBeHidden();
  await threadOf(page).getByRole("button", { name: "Tampilkan" }).click();
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect(threadOf(page).getByRole("button", { name: "Lipat" })).toBeInViewport({ ratio: 1 });
});
