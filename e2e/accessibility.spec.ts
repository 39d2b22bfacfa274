import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeBusy } from "./busy-office";
import { DESK_URL, TEST_ADMIN } from "./desk";
import { createStaff, expect, signInByRequest, test } from "./fixtures";

const SCREENS = [
  "/inbox",
  "/tickets",
  "/tickets?view=table",
  "/menu",
  "/statistics",
  "/settings",
  "/settings/templates",
  "/settings/templates/new",
  "/settings/staff",
  "/settings/health",
  "/settings/account",
];

let opened: string[] = [];

test.beforeAll(async ({ playwright }) => {
  const origin = { baseURL: DESK_URL, extraHTTPHeaders: { origin: DESK_URL } };
  const [admin, staff] = [
    await playwright.request.newContext(origin),
    await playwright.request.newContext(origin),
  ];
  await signInByRequest(admin, TEST_ADMIN);
  await signInByRequest(staff, await createStaff(admin, ["officer", "menu_editor"], "Yohana Mandowen"));
  opened = Object.values(await makeBusy(staff));
  await admin.dispose();
  await staff.dispose();
});

const LOOKS = {
  all: (axe: AxeBuilder) => axe.withTags(["wcag2a", "wcag2aa", "wcag21aa"]),
  shapes: (axe: AxeBuilder) => LOOKS.all(axe).disableRules(["color-contrast"]),
  colours: (axe: AxeBuilder) => axe.withRules(["color-contrast"]),
};

/** What axe finds on the page as it stands. In the dark only the colours differ. */
async function faultsOf(page: Page, look: keyof typeof LOOKS) {
  // In the page itself: another page for each look, as by default, costs more than the look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await LOOKS[look](axe).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`);
}

for (const width of [1366, 360]) {
  test(`semua layar dapat dipakai semua orang, terang dan gelap, ${width} piksel`, async ({ signIn }) => {
    test.setTimeout(400_000);
    const { page } = await signIn(["officer", "head", "menu_editor", "admin"], "Sari Korwa", {
      viewport: { width, height: width === 360 ? 780 : 768 },
      bypassCSP: true,
    });
    for (const path of [...opened, ...SCREENS]) {
      // The colours of a narrow screen are those of a wide one: there the fullest of them are enough.
      const hasOwnColours = width !== 360 || opened.includes(path);
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(path);
      await page.getByRole("main").getByRole("heading").first().waitFor();
      // A colour on its way from light to dark is neither.
      await page.addStyleTag({ content: "* { transition: none !important; animation: none !important }" });
      expect(await faultsOf(page, hasOwnColours ? "all" : "shapes"), path).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} scrolls across`).toBeLessThanOrEqual(0);
      if (!hasOwnColours) continue;
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await faultsOf(page, "colours"), `${path}, dark`).toEqual([]);
    }
  });
}
