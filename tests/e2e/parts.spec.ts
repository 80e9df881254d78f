/* Parts of the page that cannot be fetched: told, and tried again. */
import { card } from "./support/interview";
import { areaScreen, arrived, METHOD, QUESTIONS, RESULTS, SETTINGS, START, visit } from "./support/screens";
import { downloadBy } from "./support/downloads";
import { expect, test } from "./support/test";
import { t } from "./support/text";

for (const [screen, file] of [
  [QUESTIONS, /split_interview\S*\.wasm/],
  [QUESTIONS, /questions\.\S*\.txt/],
  [RESULTS, /split_results\S*\.wasm/],
  [METHOD, /split_aside\S*\.wasm/],
  [SETTINGS, /split_aside\S*\.wasm/],
] as const) {
  test(`${screen.name} without ${file.source}`, async ({ page, problems }) => {
    problems.allowFailing(file);
    await visit(page, START);
    await page.route(file, (route) => route.abort());
    await page.goto(screen.route);
    await expect(page.getByText(t("notice.part_failed"))).toBeVisible();
    await page.unroute(file);
    await page.getByRole("button", { name: t("notice.retry") }).click();
    await arrived(page, screen);
  });
}

test("guidance that cannot be fetched", async ({ page, problems }) => {
  problems.allowFailing(/guidance\S*\.txt/);
  await visit(page, areaScreen("5"));
  await page.route(/guidance/, (route) => route.abort());
  await card(page, "5.2").locator("summary", { hasText: t("requirement.more") }).click();
  await expect(card(page, "5.2").getByText(t("requirement.guidance_failed"))).toBeVisible();
  await page.unroute(/guidance/);
  await card(page, "5.2").getByRole("button", { name: t("requirement.guidance_retry") }).click();
  await expect(card(page, "5.2").getByText(t("requirement.evidence_examples"))).toBeVisible();
});

test("a suggested exclusion whose draft cannot be fetched excludes nothing", async ({ page, problems }) => {
  problems.allowFailing(/guidance\S*\.txt/);
  await page.goto("#/profile");
  await page.getByLabel(t("profile.roles_user")).check();
  await visit(page, areaScreen("A.7"));
  await page.route(/guidance/, (route) => route.abort());
  const suggestion = card(page, "A.7.2").getByRole("button", { name: t("requirement.suggestion_use") });
  await suggestion.click();
  await expect(page.locator("#notices").getByText(t("notice.part_failed"))).toBeVisible();
  await expect(card(page, "A.7.2").locator(":checked")).toHaveCount(0);
  await page.unroute(/guidance/);
  await suggestion.click();
  await expect(card(page, "A.7.2").getByLabel(t("requirement.justification"))).not.toHaveValue("");
});

test("a report whose part cannot be fetched", async ({ page, problems }) => {
  problems.allowFailing(/split_report\S*\.wasm/);
  await visit(page, RESULTS);
  await page.route(/split_report/, (route) => route.abort());
  await page.locator('[data-download="html"]').click();
  await expect(page.getByText(t("downloads.failed_load"))).toBeVisible();
  await page.unroute(/split_report/);
  expect((await downloadBy(page, "html")).text).toContain("<!DOCTYPE html>");
});

test("a program that cannot be fetched is told, and what is stored can be saved", async ({ page, problems }) => {
  problems.allowFailing(/app_bg\S*\.wasm/);
  problems.allow(/console error: TypeError/);
  await page.route(/app_bg/, (route) => route.abort());
  await page.goto("");
  await expect(page.getByRole("heading", { name: t("app.failed_title") })).toBeVisible();
  expect((await downloadBy(page, "stored")).text).toBe("{}");
  await page.unroute(/app_bg/);
  await page.getByRole("button", { name: t("app.failed_reload") }).click();
  await arrived(page, START);
});
