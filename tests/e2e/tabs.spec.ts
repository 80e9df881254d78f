/* Two tabs at once, also when they learn of each other only late. */
import { openRecord, radio, rate } from "./support/interview";
import { areaScreen, visit } from "./support/screens";
import { expectStored, storedAssessment } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const AREA_5 = areaScreen("5");

/** A tab that is not told what others store, as one that sleeps. */
async function deaf(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    for (const event of ["storage", "visibilitychange"]) {
      window.addEventListener(event, (told) => told.stopImmediatePropagation(), true);
    }
  });
  return page;
}

test("changes of different answers are both kept, though neither tab saw the other's", async ({ page, context }) => {
  await deaf(page);
  const other = await deaf(await context.newPage());
  for (const tab of [page, other]) await visit(tab, AREA_5);
  await rate(page, "5.1", "1");
  await rate(other, "5.2", "4");
  await rate(page, "5.3", "2");
  await expect(radio(page, "5.2", "4")).toBeChecked();
  for (const [ref, level] of [["5.1", 1], ["5.2", 4], ["5.3", 2]] as const) {
    await expectStored(page, ref, { level });
  }
});

test("a note and a rating of the same requirement are both kept", async ({ page, context }) => {
  await deaf(page);
  const other = await deaf(await context.newPage());
  for (const tab of [page, other]) await visit(tab, AREA_5);
  await (await openRecord(page, "5.2")).fill("From the first tab");
  await rate(other, "5.2", "3");
  await expectStored(page, "5.2", { level: 3, note: "From the first tab" });
});

test("of two ratings of the same requirement the later one counts, in both tabs", async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await visit(tab, AREA_5);
  await rate(page, "5.1", "1");
  await expect(radio(other, "5.1", "1")).toBeChecked();
  await rate(other, "5.1", "3");
  await expect(radio(page, "5.1", "3")).toBeChecked();
  await expectStored(page, "5.1", { level: 3 });
});

test("what was erased elsewhere does not come back by a change here", async ({ page, context }) => {
  await deaf(page);
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  const other = await context.newPage();
  await visit(other, AREA_5);
  await other.evaluate(() => localStorage.clear());
  await rate(page, "5.2", "2").catch(() => {});
  await expect(page.locator("#notices").getByText(t("notice.erased_elsewhere"))).toBeVisible();
  expect((await storedAssessment(page)) ?? "").not.toContain('"5.1"');
  await expect(radio(page, "5.1", "1")).not.toBeChecked();
});

test("what another tab stores that cannot be read is left alone", async ({ page, context }) => {
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  const other = await context.newPage();
  await visit(other, areaScreen("6"));
  const newer = '{"format":"aims-gap.assessment","version":9}';
  await other.evaluate((value) => localStorage.setItem("aims-gap:assessment", value), newer);
  await expect(page.locator("#notices").getByText(t("notice.newer"))).toBeVisible();
  await rate(page, "5.2", "2");
  expect(await storedAssessment(page)).toBe(newer);
  await expect(radio(page, "5.1", "1")).toBeChecked();
});
