/* Addresses, back and forward, titles, focus and scroll position. */
import { card, rate } from "./support/interview";
import { areaScreen, arrived, METHOD, MISSING, QUESTIONS, RESULTS, SCREENS, START, visit } from "./support/screens";
import { expect, test } from "./support/test";
import { t } from "./support/text";

test("every screen has an address and a title of its own", async ({ page }) => {
  const titles = new Set<string>();
  for (const screen of SCREENS) {
    await page.goto("about:blank");
    await visit(page, screen);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(SCREENS.length);
});

test("the focus goes to the heading of the new screen, and to the content by the skip link", async ({ page }) => {
  await visit(page, START);
  await page.getByRole("link", { name: t("app.nav_method") }).click();
  await arrived(page, METHOD);
  await expect(page.getByRole("heading", { level: 1, name: METHOD.heading })).toBeFocused();
  await page.getByRole("link", { name: t("app.skip") }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("back returns to the same place on the page", async ({ page }) => {
  await visit(page, areaScreen("A.6"));
  await card(page, "A.6.2.6").scrollIntoViewIfNeeded();
  await rate(page, "A.6.2.6", "2");
  const position = await page.evaluate(() => scrollY);
  expect(position).toBeGreaterThan(1000);
  // The position is remembered when scrolling has ended.
  await page.waitForTimeout(300);
  await page.getByRole("link", { name: t("app.nav_results") }).focus();
  await page.evaluate((y) => scrollTo(0, y), position);
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  await arrived(page, RESULTS);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await arrived(page, areaScreen("A.6"));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(position);
  await page.goForward();
  await arrived(page, RESULTS);
});

test("a requirement's address leads to it", async ({ page }) => {
  await page.goto("#/area/A.7/A.7.5");
  await arrived(page, areaScreen("A.7"));
  await expect(card(page, "A.7.5")).toBeFocused();
  await expect(card(page, "A.7.5")).toBeInViewport();
});

test("an address that leads nowhere says so", async ({ page, problems }) => {
  // A page that one leaves at once ends its own requests.
  problems.allow(/ERR_ABORTED/);
  for (const route of ["#/nowhere", "#/area/A.11", "#/area/A.7/A.8.2", "#/%E0%A4%A"]) {
    await page.goto("about:blank");
    await page.goto(route);
    await arrived(page, MISSING);
  }
  await page.getByRole("link", { name: t("missing.link") }).click();
  await arrived(page, START);
});

test("a suggested exclusion is applied by a click only, with words to edit", async ({ page }) => {
  await page.goto("#/profile");
  await page.getByLabel(t("profile.roles_user")).check();
  await visit(page, QUESTIONS);
  await expect(page.getByText(t("areas.suggestions_text"))).toBeVisible();
  await visit(page, areaScreen("A.7"));
  await expect(card(page, "A.7.2").locator(":checked")).toHaveCount(0);
  await card(page, "A.7.2").getByRole("button", { name: t("requirement.suggestion_use") }).click();
  await expect(card(page, "A.7.2").locator('[value="excluded"]')).toBeChecked();
  await expect(card(page, "A.7.2").getByLabel(t("requirement.justification"))).not.toHaveValue("");
});
