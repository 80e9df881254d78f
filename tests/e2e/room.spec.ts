/* Storage that lets itself be read and not written, or that is really full. */
import { radio, rate } from "./support/interview";
import { areaScreen, visit } from "./support/screens";
import { ASSESSMENT, expectStored, seed, stored, storedAssessment } from "./support/storage";
import { fixture } from "./support/repository";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const AREA_5 = areaScreen("5");
/** What Chromium grants an origin: five million characters. */
const QUOTA = 5 * 1024 * 1024;

function said(page: Page, key: string) {
  return page.locator("#notices").getByText(t(key));
}

test("writing denied: what is stored is shown, stays, and changes go on in memory", async ({ page }) => {
  const own = fixture("complete.json");
  await seed(page, { [ASSESSMENT]: own });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await visit(page, AREA_5);
  await expect(radio(page, "5.1", "3")).toBeChecked();
  await rate(page, "5.1", "0");
  await expect(said(page, "notice.denied")).toBeVisible();
  await visit(page, areaScreen("6"));
  await visit(page, AREA_5);
  await expect(radio(page, "5.1", "0")).toBeChecked();
  expect(await storedAssessment(page)).toBe(own);
});

test("a browser that is really full: told, and saved again once there is room", async ({ page }) => {
  await visit(page, AREA_5);
  await rate(page, "5.1", "2");
  await page.evaluate((quota) => {
    // As much as goes in, to the last character.
    for (let size = quota; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          const filled = localStorage.getItem("filler") ?? "";
          localStorage.setItem("filler", filled + "x".repeat(size));
        } catch {
          break;
        }
      }
    }
  }, QUOTA);
  const before = await storedAssessment(page);
  await rate(page, "5.2", "3");
  await expect(said(page, "notice.full")).toBeVisible();
  expect(await storedAssessment(page)).toBe(before);
  await page.evaluate(() => localStorage.removeItem("filler"));
  await rate(page, "5.3", "1");
  await expect(said(page, "notice.full")).toBeHidden();
  await expectStored(page, "5.2", { level: 3 });
  await expectStored(page, "5.3", { level: 1 });
});

test("no room to set an unreadable value aside: it stays where it is", async ({ page }) => {
  const unreadable = "x".repeat(3_000_000);
  await seed(page, { [ASSESSMENT]: unreadable });
  await visit(page, AREA_5);
  await rate(page, "5.1", "2");
  await page.getByRole("button", { name: t("notice.set_aside"), exact: true }).click();
  await expect(said(page, "notice.full")).toBeVisible();
  expect(await storedAssessment(page)).toBe(unreadable);
  expect(Object.keys(await stored(page)).filter((key) => key.includes("aside"))).toEqual([]);
  await rate(page, "5.2", "2");
  expect(await storedAssessment(page)).toBe(unreadable);
});

test("a second unreadable value is set aside beside the first", async ({ page }) => {
  const earlier = { "aims-gap:aside-1": "the first", [ASSESSMENT]: "the second" };
  await seed(page, earlier);
  await visit(page, AREA_5);
  await page.getByRole("button", { name: t("notice.set_aside"), exact: true }).click();
  await expect(said(page, "notice.set_aside_done")).toBeVisible();
  expect(await stored(page)).toMatchObject({
    "aims-gap:aside-1": "the first",
    "aims-gap:aside-2": "the second",
  });
});
