import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures";

const SCREENS = [
  "/inbox",
  "/tickets",
  "/tickets?view=table",
  "/menu",
  "/statistics",
  "/settings",
  "/settings/staff",
  "/settings/health",
  "/settings/account",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1366, 360]) {
    test(`semua layar dapat dipakai semua orang, ${colorScheme}, ${width} piksel`, async ({ signIn }) => {
      test.setTimeout(180_000);
      const viewport = { width, height: width === 360 ? 780 : 768 };
      const { page } = await signIn(["officer", "head", "menu_editor", "admin"], "Sari Korwa", {
        viewport,
        colorScheme,
      });
      for (const path of SCREENS) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa"])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.target}`)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} scrolls across`).toBeLessThanOrEqual(0);
      }
    });
  }
}
