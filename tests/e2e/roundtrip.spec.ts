/* Files come out as they went in, and what is in them is text. */
import { downloadBy, downloaded, file, openFile } from "./support/downloads";
import { card, openRecord } from "./support/interview";
import { fixture, fixturePath } from "./support/repository";
import { areaScreen, arrived, QUESTIONS, RESULTS, SETTINGS, visit } from "./support/screens";
import { ASSESSMENT, seed, stored, storedAssessment } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const LIMIT = 2 * 1024 * 1024;

/** Opens a file where nothing is, looks at every area's page, and exports it. */
async function throughTheApp(page: Page, contents: string): Promise<string> {
  await visit(page, SETTINGS);
  await openFile(page, file(contents));
  await arrived(page, QUESTIONS);
  for (const area of ["4", "9", "A.7"]) {
    await visit(page, areaScreen(area));
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  }
  await visit(page, RESULTS);
  return (await downloadBy(page, "json")).text;
}

for (const name of ["minimal.json", "complete.json", "half-answered.json", "unknown-fields.json"]) {
  test(`${name} comes out to the byte`, async ({ page }) => {
    expect(await throughTheApp(page, fixture(name))).toBe(fixture(name));
  });
}

test("a file written by hand, with a byte order mark, comes out in order", async ({ page }) => {
  expect(await throughTheApp(page, fixture("by-hand.json"))).toBe(fixture("half-answered.json"));
});

test("line breaks of another system survive being shown", async ({ page }) => {
  const contents = JSON.parse(fixture("minimal.json"));
  contents.answers = { "4.1": { level: 1, note: "first\r\nsecond\rthird" } };
  const text = `${JSON.stringify(contents, null, 2)}\n`;
  expect(await throughTheApp(page, text)).toBe(text);
  await visit(page, areaScreen("4"));
  await expect(await openRecord(page, "4.1")).toHaveValue("first\nsecond\nthird");
});

test("a file of exactly 2 MB is opened", async ({ page }) => {
  const contents = fixture("complete.json");
  const padded = contents + " ".repeat(LIMIT - Buffer.byteLength(contents));
  expect(await throughTheApp(page, padded)).toBe(contents);
});

test("a reference that is markup is told as text", async ({ page }) => {
  const contents = JSON.parse(fixture("minimal.json"));
  const markup = '<img src=x onerror="alert(1)">';
  contents.answers = { [markup]: { level: 1 } };
  await visit(page, SETTINGS);
  await openFile(page, file(JSON.stringify(contents)));
  await expect(page.locator("#notices").getByText(t("open.failed"))).toContainText(markup);
  await expect(page.locator("#notices img")).toHaveCount(0);
  expect(await storedAssessment(page)).toBeNull();
});

test("opened over what cannot be read, a file leaves it alone", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: fixture("newer.json") });
  await visit(page, SETTINGS);
  await openFile(page, fixturePath("complete.json"));
  await arrived(page, QUESTIONS);
  expect(await storedAssessment(page)).toBe(fixture("newer.json"));
  await visit(page, RESULTS);
  const mine = page.locator("main").locator('[data-download="json"]');
  expect((await downloaded(page, () => mine.click())).text).toBe(fixture("complete.json"));
  await page.getByRole("button", { name: t("notice.set_aside"), exact: true }).click();
  await expect.poll(() => storedAssessment(page)).toBe(fixture("complete.json"));
  expect((await stored(page))["aims-gap:aside-1"]).toBe(fixture("newer.json"));
});

test("what is shown after a file is opened is of that file alone", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: fixture("complete.json") });
  await visit(page, areaScreen("4"));
  await openRecord(page, "4.3");
  await visit(page, SETTINGS);
  await openFile(page, fixturePath("minimal.json"));
  await page.getByRole("button", { name: t("open.replace_yes") }).click();
  await arrived(page, QUESTIONS);
  await visit(page, areaScreen("4"));
  await expect(page.locator("main :checked")).toHaveCount(0);
  await expect(await openRecord(page, "4.3")).toHaveValue("");
  await expect(card(page, "4.3").getByLabel(t("requirement.owner"))).toHaveValue("");
});
