import type { Browser, Page } from "@playwright/test";
import { TEST_ADMIN } from "../desk";
import { signInByRequest } from "../fixtures";

/** The inbox of an office of its own, at one of its web servers. */
export async function inboxAt(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "id-ID",
    extraHTTPHeaders: { origin: url },
  });
  await signInByRequest(context.request, TEST_ADMIN);
  const page = await context.newPage();
  await page.goto("/inbox?view=all");
  return page;
}
