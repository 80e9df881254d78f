/* axe-core on the states between the screens, with the target sizes of WCAG 2.2. */
import { expectAccessibleInBoth } from "./support/accessible";
import { openFile } from "./support/downloads";
import { profile, rate } from "./support/interview";
import { fixture, fixturePath } from "./support/repository";
import { areaScreen, PROFILE, QUESTIONS, RESULTS, SETTINGS, START, visit } from "./support/screens";
import { ASSESSMENT, seed } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

test("a first visitor with one role: suggestions, start resumed, theme chosen", async ({ page }) => {
  await visit(page, PROFILE);
  await page.getByLabel(t("profile.roles_user")).check();
  await visit(page, QUESTIONS);
  await expect(page.getByText(t("areas.suggestions_text"))).toBeVisible();
  await expectAccessibleInBoth(page, "suggestions");
  await visit(page, areaScreen("A.7"));
  await expectAccessibleInBoth(page, "suggested exclusions");
  await visit(page, START);
  await expect(page.getByRole("link", { name: t("start.resume") })).toBeVisible();
  await expectAccessibleInBoth(page, "start resumed");
});

test("an incomplete and an empty result", async ({ page }) => {
  await visit(page, RESULTS);
  await expectAccessibleInBoth(page, "empty result");
  await visit(page, PROFILE);
  await profile(page);
  await visit(page, areaScreen("5"));
  await rate(page, "5.2", "0");
  await visit(page, RESULTS);
  await expectAccessibleInBoth(page, "incomplete result");
});

test("the question before replacing, and a file that was refused", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: fixture("half-answered.json") });
  await visit(page, SETTINGS);
  await openFile(page, fixturePath("complete.json"));
  await expect(page.getByRole("dialog", { name: t("open.replace_title") })).toBeVisible();
  await expectAccessibleInBoth(page, "replace dialog");
  await page.keyboard.press("Escape");
  await openFile(page, fixturePath("foreign.json"));
  await expect(page.getByText(t("open.failed"))).toBeVisible();
  await expectAccessibleInBoth(page, "refused file");
});

test("denied storage", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("", "SecurityError"); } });
  });
  await visit(page, SETTINGS);
  await expect(page.getByText(t("notice.denied"))).toBeVisible();
  await expect(page.getByText(t("settings.stored_denied"))).toBeVisible();
  await expectAccessibleInBoth(page, "denied storage");
});

test("a look that the visitor chose holds against the system's, also after a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await visit(page, SETTINGS);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: t("settings.look_dark") }).check();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.getByRole("radio", { name: t("settings.look_system") }).check();
  await expect.poll(paper).toBe(light);
});
