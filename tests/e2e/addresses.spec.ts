/* What an address says: title, place in the navigation, and a requirement of the
   first pass. */
import { card } from "./support/interview";
import {
  areaScreen, arrived, FIRST_PASS, METHOD, MISSING, PROFILE, QUESTIONS, RESULTS, SETTINGS, START, visit,
} from "./support/screens";
import { expect, test } from "./support/test";
import { t } from "./support/text";

const SECTIONS = [
  [START, "nav_start"],
  [PROFILE, "nav_areas"],
  [QUESTIONS, "nav_areas"],
  [FIRST_PASS, "nav_areas"],
  [areaScreen("A.7"), "nav_areas"],
  [RESULTS, "nav_results"],
  [METHOD, "nav_method"],
  [SETTINGS, "nav_settings"],
] as const;

test("title and navigation say where one is", async ({ page }) => {
  const navigation = page.getByRole("navigation", { name: t("app.nav"), exact: true });
  for (const [screen, section] of SECTIONS) {
    await visit(page, screen);
    const title = screen === START ? t("app.title") : `${screen.heading} | ${t("app.name")}`;
    await expect(page).toHaveTitle(title);
    await expect(navigation.locator('[aria-current="page"]')).toHaveText([t(`app.${section}`)]);
  }
  await visit(page, MISSING);
  await expect(navigation.locator("[aria-current]")).toHaveCount(0);
});

test("back and forward, through screens and a requirement", async ({ page }) => {
  const way = [START, QUESTIONS, areaScreen("9"), RESULTS, METHOD, SETTINGS];
  for (const screen of way) await visit(page, screen);
  for (const screen of way.slice(0, -1).reverse()) {
    await page.goBack();
    await arrived(page, screen);
  }
  for (const screen of way.slice(1)) {
    await page.goForward();
    await arrived(page, screen);
  }
});

test("a requirement of the first pass has an address too", async ({ page }) => {
  await page.goto("#/stage-1/9.2.2");
  await arrived(page, FIRST_PASS);
  await expect(card(page, "9.2.2")).toBeFocused();
  await expect(card(page, "9.2.2")).toBeInViewport();
});

test("every address within the page leads somewhere", async ({ page }) => {
  const seen = new Set<string>();
  for (const screen of [START, PROFILE, QUESTIONS, FIRST_PASS, areaScreen("4"), areaScreen("A.10"), RESULTS, METHOD, SETTINGS]) {
    await visit(page, screen);
    const links = page.locator("a[href^='#']");
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")!))) seen.add(href);
  }
  seen.delete("#main");
  expect(seen.size).toBeGreaterThan(80);
  for (const href of seen) {
    await page.goto(href);
    await expect(page.locator("main h1:visible"), href).not.toHaveText(MISSING.heading);
  }
});
