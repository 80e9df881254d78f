/* The whole way, by mouse: from the start page to a result that can be taken
   away, erased here, and opened again to the byte. */
import { AREAS, REQUIREMENTS, requirementsOf } from "./support/catalogue";
import { downloadBy, openFile } from "./support/downloads";
import { answer, profile, PROFILE_ANSWERS, radio, rate } from "./support/interview";
import { asStored, PLAN, UNKNOWN_AT_FIRST, WRITTEN } from "./support/plan";
import { expectSelfContained, expectValid, openReport } from "./support/report";
import { fixture } from "./support/repository";
import { expectReport, expectResults } from "./support/results";
import { score } from "./support/score";
import * as screens from "./support/screens";
import { arrived, visit } from "./support/screens";
import { ASSESSMENT, seed, stored, storedAssessment } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

/** The area after which the visitor leaves for a while. */
const PAUSE_AT = "A.2";

test("from the start to the report, erased, and opened again", async ({ page, browser }) => {
  test.slow();
  await test.step("start and profile", () => begin(page));
  await test.step("all 70 requirements, with a pause", () => answerEverything(page));

  await page.getByRole("link", { name: t("area.to_results") }).click();
  await arrived(page, screens.RESULTS);
  const json = await downloadBy(page, "json");
  const expected = score(json.text);
  await test.step("results are the core's", () => expectResults(page, expected));
  expect(expected.verdict).toBe("not-ready");
  expect(expected.findings).toContainEqual({ kind: "minor", ref: "A.7.5", against: "6.1.3" });

  await test.step("the file is canonical and complete", async () => {
    expect(json.name).toMatch(/^[\w.-]+\.json$/);
    expect(json.text).toBe(await storedAssessment(page));
    expect(json.text).toBe(`${JSON.stringify(JSON.parse(json.text), null, 2)}\n`);
    const { profile, answers } = JSON.parse(json.text);
    expect(profile).toEqual({ organisation: "Nordlicht GmbH", ...PROFILE_ANSWERS });
    const planned = [...PLAN].map(([ref, answer]) => [ref, asStored(answer)]);
    expect(answers).toEqual(Object.fromEntries(planned));
    expect(Object.keys(answers)).toEqual(REQUIREMENTS.map(({ ref }) => ref));
  });

  await test.step("the report says the same", async () => {
    const html = await downloadBy(page, "html");
    expect(html.name).toMatch(/^[\w.-]+\.html$/);
    await expectValid(html.text);
    await openReport(browser, html.path, async (report) => {
      await expectSelfContained(report);
      await expectReport(report, expected);
      const text = (await report.locator("body").textContent()) ?? "";
      for (const { ref } of REQUIREMENTS) expect(text).toContain(ref);
      for (const written of WRITTEN) expect(text).toContain(written);
      expect(text).toContain("Nordlicht GmbH");
      expect(text).toContain(t("report.disclaimer_2"));
    });
  });

  await test.step("erased without a trace", () => erase(page));
  await test.step("opened again, the same to the byte", async () => {
    await visit(page, screens.START);
    await openFile(page, json.path);
    await arrived(page, screens.QUESTIONS);
    await expect(page.getByText(t("open.opened", { n: 70, all: 70 }))).toBeVisible();
    await visit(page, screens.RESULTS);
    await expectResults(page, expected);
    expect((await downloadBy(page, "json")).text).toBe(json.text);
  });
});

for (const name of ["minimal.json", "half-answered.json", "complete.json"]) {
  test(`results are the core's: ${name}`, async ({ page }) => {
    await seed(page, { [ASSESSMENT]: fixture(name) });
    await visit(page, screens.RESULTS);
    await expectResults(page, score(fixture(name)));
  });
}

async function begin(page: Page): Promise<void> {
  await visit(page, screens.START);
  await page.getByRole("link", { name: t("start.begin") }).click();
  await arrived(page, screens.PROFILE);
  await page.getByRole("button", { name: t("profile.continue") }).click();
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(5);
  await profile(page, "Nordlicht GmbH");
  await arrived(page, screens.QUESTIONS);
  await page.getByRole("link", { name: t("areas.begin", { ref: "4.1" }) }).click();
}

async function answerEverything(page: Page): Promise<void> {
  for (const [index, area] of AREAS.entries()) {
    await arrived(page, screens.areaScreen(area.ref));
    for (const { ref } of requirementsOf(area.ref)) {
      const planned = PLAN.get(ref)!;
      await answer(page, ref, ref === UNKNOWN_AT_FIRST ? { ...planned, rating: "unknown" } : planned);
    }
    if (area.ref === PAUSE_AT) await pause(page, area.ref);
    if (area.ref === "10") await resolveUnknown(page);
    const next = AREAS[index + 1];
    if (next) await page.getByRole("link", { name: t("area.next", next) }).click();
  }
}

/** Reloads, then closes the page and comes back by the start page. */
async function pause(page: Page, area: string): Promise<void> {
  const place = page.url();
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  const position = await scrolled();
  await page.reload();
  await arrived(page, screens.areaScreen(area));
  expect(page.url()).toBe(place);
  await expect.poll(scrolled).toBe(position);
  for (const { ref } of requirementsOf(area)) {
    await expect(radio(page, ref, PLAN.get(ref)!.rating)).toBeChecked();
  }
  await page.goto("about:blank");
  await visit(page, screens.START);
  const done = 32 + requirementsOf(area).length;
  await expect(page.getByText(t("start.progress", { n: done, all: 70 }))).toBeVisible();
  await page.getByRole("link", { name: t("start.resume") }).click();
  await arrived(page, screens.areaScreen(area));
  expect(page.url()).toBe(place);
}

/** What was not known is found under "not assessed", and answered from there. */
async function resolveUnknown(page: Page): Promise<void> {
  await visit(page, screens.RESULTS);
  const finding = page.locator(`[data-finding="not-assessed"][data-ref="${UNKNOWN_AT_FIRST}"]`);
  await expect(finding).toContainText(t("results.next_find_out"));
  await finding.getByRole("link").click();
  await rate(page, UNKNOWN_AT_FIRST, PLAN.get(UNKNOWN_AT_FIRST)!.rating);
  await page.goBack();
  await arrived(page, screens.RESULTS);
  await expect(finding).toHaveCount(0);
  await visit(page, screens.areaScreen("10"));
}

async function erase(page: Page): Promise<void> {
  await page.getByRole("link", { name: t("app.footer_stored") }).click();
  await arrived(page, screens.SETTINGS);
  await expect(page.getByText(t("settings.stored_assessment"))).toBeVisible();
  await page.getByRole("button", { name: t("settings.erase"), exact: true }).click();
  await page.getByRole("button", { name: t("settings.erase_yes") }).click();
  await expect(page.getByText(t("settings.erased"))).toBeVisible();
  await expect(page.getByText(t("settings.stored_nothing"))).toBeVisible();
  expect(await stored(page)).toEqual({});
}
