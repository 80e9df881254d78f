/* What is fetched ahead when a link is pointed at does no harm: unused, or failing. */
import { arrived, RESULTS, START, visit } from "./support/screens";
import { expect, test } from "./support/test";
import { t } from "./support/text";

test("pointing at a link and not following it is no reason for a warning", async ({ page }) => {
  await visit(page, START);
  await page.getByRole("link", { name: t("app.nav_results") }).hover();
  await page.mouse.move(0, 0);
  // Chromium complains about what is preloaded in vain after a few seconds.
  await page.waitForTimeout(6_000);
});

test("a part that fails when it is pointed at is fetched again when it is wanted", async ({ page, problems }) => {
  problems.allowFailing(/split_results\S*\.wasm/);
  await visit(page, START);
  await page.route(/split_results/, (route) => route.abort());
  const link = page.getByRole("link", { name: t("app.nav_results") });
  await Promise.all([page.waitForEvent("requestfailed"), link.hover()]);
  await expect(page.locator("#notices > *")).toHaveCount(0);
  await page.unroute(/split_results/);
  await link.click();
  await arrived(page, RESULTS);
});
