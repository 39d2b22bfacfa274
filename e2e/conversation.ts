import { expect, type Page } from "@playwright/test";
import type { Resident } from "./resident";

/** The resident waits for an officer. */
export async function asksForOfficer(resident: Resident) {
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
}

/** The resident has asked for an officer, who has the conversation open. */
export async function opensConversation(page: Page, resident: Resident) {
  await asksForOfficer(resident);
  await page.goto("/inbox");
  await page.getByRole("link", { name: resident.name }).click();
  await expect(page.getByRole("textbox", { name: "Balasan" })).toBeVisible();
}

/** From the list, which is on screen, into the conversation of this person. */
export async function goesTo(page: Page, { name }: { name: string }) {
  await expect(async () => {
    await page.getByRole("link", { name }).click(); // another row may come to stand there at this moment
    await expect(page.getByRole("region", { name })).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

/** Whose line in the list it is. */
export const rowOf = (page: Page, name: string) =>
  page.getByRole("list", { name: "Percakapan" }).getByRole("link", { name });

export const threadOf = (page: Page) => page.getByRole("log", { name: "Isi percakapan" });
