/* Pictures of every screen to look at: `SHOTS=/tmp/shots npx playwright test screenshots`. */
import path from "node:path";
import { openRecord } from "./support/interview";
import { fixture } from "./support/repository";
import { areaScreen, PROFILE, RESULTS, SCREENS, SETTINGS, START, visit } from "./support/screens";
import { ASSESSMENT, seed } from "./support/storage";
import { test, type Page } from "./support/test";
import { t } from "./support/text";

const FOLDER = process.env.SHOTS ?? "";
const WIDE = { width: 1280, height: 900 };
const LOOKS = [
  { name: "light", colorScheme: "light", viewport: WIDE },
  { name: "dark", colorScheme: "dark", viewport: WIDE },
  { name: "320", colorScheme: "light", viewport: { width: 320, height: 640 } },
] as const;

test.skip(FOLDER === "", "pictures are taken only where SHOTS names a folder");

for (const { name: look, colorScheme, viewport } of LOOKS) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport });
    test.slow();

    function shoot(page: Page, what: string) {
      const file = `${what.replace(/ /g, "-")}.${look}.png`;
      return page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
    }

    test("every screen, half answered", async ({ page }) => {
      await seed(page, { [ASSESSMENT]: fixture("half-answered.json") });
      for (const screen of SCREENS) {
        await visit(page, screen);
        await shoot(page, screen.name);
      }
    });

    test("states", async ({ page }) => {
      await visit(page, START);
      await shoot(page, "start empty");
      await visit(page, RESULTS);
      await shoot(page, "results empty");
      await visit(page, PROFILE);
      await page.getByRole("button", { name: t("profile.continue") }).click();
      await shoot(page, "profile errors");
      await seed(page, { [ASSESSMENT]: fixture("complete.json") });
      await visit(page, RESULTS);
      await shoot(page, "results complete");
      await visit(page, areaScreen("4"));
      await openRecord(page, "4.3");
      await page.locator("summary", { hasText: t("requirement.more") }).first().click();
      await shoot(page, "area unfolded");
      await visit(page, SETTINGS);
      await page.getByRole("button", { name: t("settings.erase"), exact: true }).click();
      await shoot(page, "settings erase");
      await seed(page, { [ASSESSMENT]: fixture("newer.json") });
      await visit(page, START);
      await shoot(page, "start unreadable");
    });
  });
}
