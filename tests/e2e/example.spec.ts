/* The example: looked at, never stored, never mixed with what is one's own. */
import { card, justification, openRecord, radio, rate } from "./support/interview";
import { ASSESSMENTS, banner, OPEN, row, SECOND, storedAt } from "./support/library";
import { fixture, read } from "./support/repository";
import { areaScreen, arrived, PROFILE, RESULTS, START, visit } from "./support/screens";
import { ASSESSMENT, seed, stored } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const AREA_5 = areaScreen("5");
const own = fixture("half-answered.json");
const example = read("catalogue/iso-42001-2023/en/example.json");

async function open(page: Page): Promise<void> {
  await visit(page, START);
  await page.getByRole("link", { name: t("start.example") }).click();
  await arrived(page, RESULTS);
  await expect(banner(page)).toContainText(t("banner.example"));
}

test("it opens from the start page on the results, and leaves one's own untouched", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await open(page);
  await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", "not-ready");
  await expect(page.locator('[data-metric="coverage"][data-scope="overall"]').first()).toHaveAttribute("data-value", "100.00");
  expect(await stored(page)).toEqual({ [ASSESSMENT]: own, [OPEN]: "example" });

  await page.reload();
  await arrived(page, RESULTS);
  await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", "not-ready");
  await banner(page).getByRole("button", { name: t("start.own") }).click();
  await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", "incomplete");
  await expect(banner(page)).toHaveCount(0);
  await expect(page.locator("main h1:visible")).toBeFocused();
  expect(await stored(page)).toEqual({ [ASSESSMENT]: own });
});

test("going back from it leads to where one came from", async ({ page }) => {
  await open(page);
  await page.goBack();
  await arrived(page, START);
  await expect(page.getByRole("link", { name: t("start.begin") })).toBeVisible();
  await banner(page).getByRole("button", { name: t("start.own") }).click();
  expect(await stored(page)).toEqual({});
});

test("what is begun or gone on with on the start page is one's own", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await open(page);
  await visit(page, START);
  await expect(page.getByText(t("start.progress", { n: 35, all: 70 }))).toBeVisible();
  await page.getByRole("link", { name: t("start.see_results") }).click();
  await arrived(page, RESULTS);
  await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", "incomplete");
  await expect(banner(page)).toHaveCount(0);
});

test("nothing in it can be changed, by mouse or keyboard", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await open(page);
  await visit(page, AREA_5);
  const answers = JSON.parse(example).answers;
  const level = String(answers["5.2"].level);
  await expect(radio(page, "5.2", level)).toBeChecked();
  for (const value of ["0", "4"]) {
    const label = card(page, "5.2").locator("label", { has: page.locator(`[value="${value}"]`) });
    await label.click({ force: true });
  }
  await expect(radio(page, "5.2", level)).toBeChecked();
  await openRecord(page, "5.2");
  const controls = card(page, "5.2").locator("input, textarea, select");
  for (const control of await controls.all()) await expect(control).toBeDisabled();
  await expect(card(page, "5.2").getByRole("button", { name: t("requirement.clear") })).toHaveCount(0);

  await page.locator("main h1:visible").focus();
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    const focused = await page.evaluate(() => document.activeElement?.matches("input, textarea, select"));
    expect(focused).toBe(false);
  }
  const excluded = Object.keys(answers).find((ref) => "excluded" in answers[ref])!;
  await visit(page, areaScreen(excluded.replace(/^(A\.\d+).*$/, "$1")));
  await expect(justification(page, excluded)).toBeDisabled();
  await visit(page, PROFILE);
  for (const control of await page.locator("main input, main select").all()) await expect(control).toBeDisabled();
  expect((await stored(page))[ASSESSMENT]).toBe(own);
});

test("a copy of it is one's own", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await open(page);
  await banner(page).getByRole("button", { name: t("banner.example_copy") }).click();
  await expect(banner(page)).not.toContainText(t("banner.example"));
  await visit(page, AREA_5);
  await rate(page, "5.2", "0");
  const name = t("assessments.copy_of", { name: JSON.parse(example).name });
  expect(await storedAt(page, SECOND)).toMatchObject({ name, answers: { "5.2": { level: 0 } } });
  const all = await stored(page);
  expect([all[ASSESSMENT], all[OPEN]]).toEqual([own, "2"]);
  await visit(page, ASSESSMENTS);
  await expect(row(page, 2)).toContainText(t("assessments.open_now"));
});

test("whoever has nothing yet has the copy as their only one", async ({ page }) => {
  await open(page);
  await banner(page).getByRole("button", { name: t("banner.example_copy") }).click();
  await expect(banner(page)).toHaveCount(0);
  await visit(page, AREA_5);
  await rate(page, "5.2", "0");
  expect(await storedAt(page, ASSESSMENT)).toMatchObject({ answers: { "5.2": { level: 0 } } });
});

test("a file opened meanwhile replaces nothing unasked", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await open(page);
  await visit(page, START);
  const opening = page.getByRole("button", { name: t("start.open_button") });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), opening.click()]);
  await chooser.setFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(fixture("complete.json")) });
  await page.getByRole("button", { name: t("open.replace_no") }).click();
  expect((await stored(page))[ASSESSMENT]).toBe(own);
});

test("if it cannot be fetched, that is said, and tried again", async ({ page, problems }) => {
  problems.allowFailing(/example\.iso-42001-2023\.en\.json/);
  let fails = true;
  await page.route(/example\.iso-42001-2023\.en\.json/, (route) => (fails ? route.abort() : route.continue()));
  await visit(page, START);
  await page.getByRole("link", { name: t("start.example") }).click();
  await expect(page.getByText(t("notice.part_failed"))).toBeVisible();
  await expect(page.locator("main h1:visible")).toHaveText(t("example.title"));
  fails = false;
  await page.getByRole("button", { name: t("notice.retry") }).click();
  await arrived(page, RESULTS);
  await expect(banner(page)).toBeVisible();
});

test("denied storage: it can be looked at all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page);
  await banner(page).getByRole("button", { name: t("banner.example_copy") }).click();
  await page.goto(AREA_5.route);
  await rate(page, "5.2", "0");
});
