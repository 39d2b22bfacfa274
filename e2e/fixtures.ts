import { randomUUID } from "node:crypto";
import { type APIRequestContext, type Browser, test as base, expect, type Page } from "@playwright/test";
import { DESK_URL, TEST_ADMIN } from "./desk";
import { inDeskDatabase } from "./desk-database";
import { Resident, STEADY } from "./resident";

type Role = "officer" | "head" | "menu_editor" | "admin";
type Credentials = { email: string; password: string };

export type Desk = { page: Page; name: string };

type Fixtures = {
  /** A new resident with a phone of their own. */
  resident: Resident;
  /** Another resident, by name. */
  meet(name: string, options?: { phone?: string; phoneHidden?: boolean }): Promise<Resident>;
  /** Signs in a new member of staff with these roles, in a browser of its own. */
  signIn(role: Role | Role[], name?: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Desk>;
};

export const test = base.extend<Fixtures>({
  resident: async ({ request }, use) => {
    const resident = await Resident.create(request, `Yosina ${uniqueName()}`);
    await use(resident);
    await goToTheEnd([resident.name]);
  },
  meet: async ({ request }, use) => {
    const names: string[] = [];
    await use((name, options) => {
      names.push(name);
      return Resident.create(request, name, options);
    });
    await goToTheEnd(names);
  },
  signIn: async ({ browser, playwright }, use) => {
    const admin = await playwright.request.newContext({
      baseURL: DESK_URL,
      extraHTTPHeaders: { origin: DESK_URL },
    });
    await signInByRequest(admin, TEST_ADMIN);
    const pages: Page[] = [];
    const pageErrors: string[] = [];
    await use(async (role, name = `Petugas ${uniqueName()}`, options = {}) => {
      const credentials = await createStaff(admin, Array.isArray(role) ? role : [role], name);
      const page = await (await browser.newContext({ ...browserDefaults, ...options })).newPage();
      pages.push(page);
      // Among others: the browser wrote other words than the server.
      page.on("pageerror", ({ message }) => pageErrors.push(message));
      await signInByRequest(page.request, credentials);
      return { page, name };
    });
    for (const page of pages) await page.context().close();
    await admin.dispose();
    expect(pageErrors, "errors that no page expects").toEqual([]);
  },
});

export { expect };

const browserDefaults = {
  locale: "id-ID",
  timezoneId: "Asia/Jayapura",
  viewport: { width: 1366, height: 768 },
  baseURL: DESK_URL,
};

/**
 * Whoever still waits when their story is over would fill the first page of the queue for those that follow: they go to
 * its end. They stay counted, since other stories watch the counts.
 */
const goToTheEnd = (names: string[]) =>
  inDeskDatabase(
    `update "Conversation" set "waitingSince" = now() + interval '1 year'
     where "waitingSince" is not null and "residentId" in (select id from "Resident" where name = any($1))`,
    [names],
  );

/** Letters only: names are shown, sorted and searched like real ones. */
export const uniqueName = () =>
  [...randomUUID().replace(/[^a-f]/g, "")]
    .slice(0, 6)
    .join("")
    .replace(/^./, (first) => first.toUpperCase());

/** The same door as the page's, without a browser: for setting the scene and for testing addresses. */
export async function signInByRequest(request: APIRequestContext, { email, password }: Credentials) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

export async function createStaff(
  admin: APIRequestContext,
  roles: Role[],
  name: string,
): Promise<Credentials> {
  const credentials = { email: `${randomUUID()}@karangmulya.test`, password: randomUUID() };
  const answer = await admin.post("/api/staff", {
    data: { name, roles, ...credentials },
    headers: { origin: DESK_URL },
    ...STEADY,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return credentials;
}
