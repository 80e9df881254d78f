/* axe-core finds nothing on any screen, in light and dark, with everything unfolded. */
import { expectAccessible } from "./support/accessible";
import { card } from "./support/interview";
import { fixture } from "./support/repository";
import { areaScreen, MISSING, PROFILE, RESULTS, SCREENS, SETTINGS, START, visit } from "./support/screens";
import { ASSESSMENT, seed } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await expect(page.getByText(t("app.loading"))).toHaveCount(0);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("every screen of an assessment under way", async ({ page }) => {
      test.slow();
      await seed(page, { [ASSESSMENT]: fixture("half-answered.json") });
      for (const screen of SCREENS) {
        await visit(page, screen);
        await unfold(page);
        await expectAccessible(page, screen.name);
      }
    });

    test("what a first visitor sees, and what goes wrong", async ({ page }) => {
      for (const screen of [START, PROFILE, RESULTS, SETTINGS, MISSING]) {
        await visit(page, screen);
        await expectAccessible(page, screen.name);
      }
      await visit(page, PROFILE);
      await page.getByRole("button", { name: t("profile.continue") }).click();
      await expect(page.getByText(t("profile.error_title"))).toBeVisible();
      await expectAccessible(page, "profile with errors");
      await visit(page, SETTINGS);
      await page.getByRole("button", { name: t("settings.erase"), exact: true }).click();
      await expectAccessible(page, "the question before erasing");
    });

    test("a complete result, and a notice about storage", async ({ page }) => {
      await seed(page, { [ASSESSMENT]: fixture("complete.json") });
      await visit(page, RESULTS);
      await unfold(page);
      await expectAccessible(page, "complete results");
      await seed(page, { [ASSESSMENT]: fixture("corrupt.txt") });
      await visit(page, areaScreen("A.7"));
      await expect(page.getByText(t("notice.unreadable"))).toBeVisible();
      await card(page, "A.7.2").locator('[value="excluded"]').check();
      await expectAccessible(page, "unreadable storage and a blank justification");
    });
  });
}
