/* Storage that is denied, full, unreadable, newer or shared by two tabs: the
   assessment goes on, nothing stored is overwritten before it is understood,
   and the visitor is told. */
import { downloaded, downloadBy } from "./support/downloads";
import { radio, rate } from "./support/interview";
import { fixture } from "./support/repository";
import { areaScreen, RESULTS, START, visit } from "./support/screens";
import { ASSESSMENT, expectStored, PLACE, seed, stored, storedAssessment } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const AREA_5 = areaScreen("5");

function said(page: Page, text: string) {
  return page.locator("#notices").getByText(text);
}

test("denied storage: it goes on in memory, says so and offers a copy", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await visit(page, AREA_5);
  await expect(said(page, t("notice.denied"))).toBeVisible();
  await rate(page, "5.2", "3");
  await page.goto(RESULTS.route);
  await expect(page.locator('[data-metric="coverage"][data-scope="5"]').first()).toHaveAttribute("data-value", "33.33");
  const mine = await downloaded(page, () => page.getByRole("button", { name: t("notice.download_mine") }).click());
  expect(JSON.parse(mine.text).answers).toEqual({ "5.2": { level: 3 } });
});

test("full storage: what fitted stays, and it is saved again once there is room", async ({ page }) => {
  await visit(page, AREA_5);
  await rate(page, "5.1", "2");
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = set) });
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const before = await storedAssessment(page);
  await rate(page, "5.2", "3");
  await expect(said(page, t("notice.full"))).toBeVisible();
  expect(await storedAssessment(page)).toBe(before);
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await rate(page, "5.3", "1");
  await expect(said(page, t("notice.full"))).toBeHidden();
  await expectStored(page, "5.2", { level: 3 });
});

const UNREADABLE = {
  corrupt: [fixture("corrupt.txt"), "notice.unreadable"],
  foreign: [fixture("foreign.json"), "notice.unreadable"],
  contradictory: [fixture("contradiction.json"), "notice.unreadable"],
  "with an excluded clause": [fixture("clause-excluded.json"), "notice.unreadable"],
  "of a newer version": [fixture("newer.json"), "notice.newer"],
  oversized: [`{"note": "${"x".repeat(2 * 1024 * 1024)}"}`, "notice.unreadable"],
};

for (const [name, [value, notice]] of Object.entries(UNREADABLE)) {
  test(`a stored value that is ${name} is left alone, handed over and set aside`, async ({ page }) => {
    await seed(page, { [ASSESSMENT]: value });
    await visit(page, AREA_5);
    await expect(said(page, t(notice))).toBeVisible();
    await rate(page, "5.2", "3");
    expect(await storedAssessment(page)).toBe(value);
    expect((await downloadBy(page, "stored")).text).toBe(value);

    await page.getByRole("button", { name: t("notice.set_aside"), exact: true }).click();
    await expect(said(page, t("notice.set_aside_done"))).toBeVisible();
    await expectStored(page, "5.2", { level: 3 });
    expect((await stored(page))["aims-gap:aside-1"]).toBe(value);
    await page.reload();
    await expect(radio(page, "5.2", "3")).toBeChecked();
  });
}

test("two tabs keep both their changes", async ({ page, context }) => {
  await visit(page, AREA_5);
  const other = await context.newPage();
  await visit(other, AREA_5);
  await rate(page, "5.1", "1");
  await expect(radio(other, "5.1", "1")).toBeChecked();
  await expect(said(other, t("notice.other_tab"))).toBeVisible();
  await rate(other, "5.2", "4");
  await expect(radio(page, "5.2", "4")).toBeChecked();
  await expectStored(page, "5.1", { level: 1 });
  await expectStored(page, "5.2", { level: 4 });
});

test("what is erased in one tab is erased in the other", async ({ page, context }) => {
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  const other = await context.newPage();
  await other.goto("#/settings");
  await other.getByRole("button", { name: t("settings.erase"), exact: true }).click();
  await other.getByRole("button", { name: t("settings.erase_yes") }).click();
  await expect(said(page, t("notice.erased_elsewhere"))).toBeVisible();
  await expect(radio(page, "5.1", "1")).not.toBeChecked();
  expect(await storedAssessment(page)).toBeNull();
});

test("one comes back to where one left off", async ({ page }) => {
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  expect((await stored(page))[PLACE]).toBe(AREA_5.route);
  await visit(page, START);
  await page.getByRole("link", { name: t("start.resume") }).click();
  await expect(page).toHaveURL(new RegExp(`${AREA_5.route}$`));
});

test("keys of others on the same origin are left alone", async ({ page }) => {
  await seed(page, { "somebody-elses": "stays" });
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  await page.goto("#/settings");
  await page.getByRole("button", { name: t("settings.erase"), exact: true }).click();
  await page.getByRole("button", { name: t("settings.erase_yes") }).click();
  expect(await stored(page)).toEqual({ "somebody-elses": "stays" });
});
