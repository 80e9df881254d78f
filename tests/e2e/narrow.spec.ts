/* 320 px wide, which is also 1280 px at four times the size: nothing scrolls sideways. */
import { answer, profile } from "./support/interview";
import { areaScreen, arrived, QUESTIONS, RESULTS, SCREENS, START, visit } from "./support/screens";
import { fixture } from "./support/repository";
import { ASSESSMENT, seed } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const excess = await page.evaluate(() => {
    document.querySelectorAll("details").forEach((fold) => (fold.open = true));
    return document.scrollingElement!.scrollWidth - document.documentElement.clientWidth;
  });
  expect(excess, what).toBeLessThanOrEqual(0);
}

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("no screen scrolls sideways", async ({ page }) => {
    test.slow();
    await seed(page, { [ASSESSMENT]: fixture("half-answered.json") });
    for (const screen of SCREENS) {
      await visit(page, screen);
      await expectNoSidewaysScroll(page, screen.name);
    }
  });

  test("the way from the start to a result", async ({ page }) => {
    await visit(page, START);
    await page.getByRole("link", { name: t("start.begin") }).click();
    await profile(page, "Nordlicht GmbH");
    await arrived(page, QUESTIONS);
    await page.getByRole("link", { name: t("areas.begin", { ref: "4.1" }) }).click();
    await arrived(page, areaScreen("4"));
    const evidence = [{ text: "https://example.org/scope", seen: "2026-10-01" }];
    await answer(page, "4.3", { rating: "3", note: "Signed", evidence, owner: "Ada", due: "2027-01-31" });
    await expectNoSidewaysScroll(page, "an area with a record");
    await page.getByRole("link", { name: t("app.nav_results") }).click();
    await arrived(page, RESULTS);
    await expect(page.locator('[data-metric="maturity"][data-scope="4"]').first()).toHaveAttribute("data-value", "3.00");
  });
});
