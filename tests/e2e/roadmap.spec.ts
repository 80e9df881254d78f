/* The roadmap: what is left, in which order, how long it takes. */
import { expectAccessible } from "./support/accessible";
import { REQUIREMENTS } from "./support/catalogue";
import { rate } from "./support/interview";
import { fixture } from "./support/repository";
import { areaScreen, arrived, QUESTIONS, type Screen, visit } from "./support/screens";
import { ASSESSMENT, expectStored, seed, storedAssessment } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { exactly, t } from "./support/text";

const ROADMAP: Screen = { name: "roadmap", route: "#/roadmap", heading: t("roadmap.title") };

const steps = (page: Page) => page.locator("[data-step]");
const step = (page: Page, ref: string) => page.locator(`[data-step="${ref}"]`);
const total = (page: Page) => page.locator(".figures [data-effort-low]");
const stage = (page: Page, name: string) => page.locator(`[data-stage="${name}"]`);
const filter = (page: Page, name: string) => page.locator(`button[data-show="${name}"]`);

/** An assessment with every requirement at one level, but these. */
function allAt(level: number, but: Record<string, object> = {}, rest: object = {}): string {
  const answers = Object.fromEntries(REQUIREMENTS.map(({ ref }) => [ref, but[ref] ?? { level }]));
  const { format, version, framework, created, updated } = JSON.parse(fixture("half-answered.json"));
  return JSON.stringify({ format, version, framework, created, updated, ...rest, answers });
}

async function open(page: Page, assessment?: string): Promise<void> {
  if (assessment) await seed(page, { [ASSESSMENT]: assessment });
  await visit(page, ROADMAP);
}

async function expectTotal(page: Page, low: string, high: string): Promise<void> {
  await expect(total(page)).toHaveAttribute("data-effort-low", low);
  await expect(total(page)).toHaveAttribute("data-effort-high", high);
}

test("nothing answered: everything absent, three to six months", async ({ page }) => {
  await open(page);
  await expect(page.getByText(t("roadmap.empty_text"))).toBeVisible();
  await expect(steps(page)).toHaveCount(70);
  await expectTotal(page, "63.0", "126.0");
  await expect(page.getByText("3.0–6.0")).toBeVisible();
  await expect(page.getByText(t("roadmap.assume_absent", { n: 70 }))).toBeVisible();
  await expect(step(page, "4.3").locator("[data-mark]")).toHaveText([
    t("roadmap.blocker_assumed"),
    t("roadmap.assumed"),
    t("roadmap.waits_for", { refs: "4.1, 4.2" }),
  ]);
  await page.getByRole("link", { name: t("roadmap.empty_link") }).click();
  await arrived(page, QUESTIONS);
});

test("an answer moves the roadmap at once", async ({ page }) => {
  await open(page);
  await page.getByRole("heading", { name: t("roadmap.next", { n: 3 }) }).waitFor();
  await expect(page.locator(".next li").first()).toContainText("4.1");
  await page.locator(".next").getByRole("link", { name: /^4\.1 / }).click();
  await arrived(page, areaScreen("4"));
  await rate(page, "4.1", "3");
  await rate(page, "4.2", "2");
  await page.goBack();
  await arrived(page, ROADMAP);
  await expect(steps(page)).toHaveCount(69);
  await expect(step(page, "4.1")).toHaveCount(0);
  await expect(page.locator(".next li").first()).toContainText("4.2");
  // 63 − 0.5 − ⅔ × 0.5, and 126 − 1 − ⅔.
  await expectTotal(page, "62.2", "124.3");
  await expect(step(page, "4.2")).toHaveAttribute("data-effort-high", "0.3");
  await expect(stage(page, "gap")).toHaveAttribute("data-open", "68");
});

test("size and ISO/IEC 27001 are counted, and said", async ({ page }) => {
  await open(page, allAt(3, { "9.2.1": { level: 0 } }, { profile: { size: "51-250", iso_27001: true } }));
  // (1.5 to 3) × 1.6 × 0.3, of (1.5 to 3) × 1.6.
  await expectTotal(page, "0.7", "1.4");
  const saved = page.locator("[data-saved-low]");
  await expect(saved).toHaveAttribute("data-saved-low", "1.7");
  await expect(saved).toHaveAttribute("data-saved-high", "3.4");
  await expect(page.getByText(t("roadmap.assume_27001", { range: "1½–3½" }))).toBeVisible();
  await expect(page.getByText(t("roadmap.assume_size", { size: "51 to 250" }))).toBeVisible();
  await expect(stage(page, "internal-audit")).toHaveAttribute("data-open", "1");
  await expect(stage(page, "implementation")).toContainText(t("roadmap.open_nothing"));
});

test("the plan moves the calendar", async ({ page }) => {
  await open(page, allAt(0));
  await page.getByLabel(t("roadmap.capacity")).selectOption({ label: t("roadmap.capacity_200") });
  await expect(page.getByText("1.5–3.0")).toBeVisible();
  await page.getByLabel(t("roadmap.start")).fill("2026-12-01");
  // 31.5 and 63 working days are 45 and 89 days of the calendar.
  const dates = { low: "15 January 2027", high: "28 February 2027" };
  await expect(page.getByText(t("roadmap.total_dates", dates))).toBeVisible();
  await expect(page.locator(".timeline svg")).toContainText("1 December 2026");
  await page.getByText(t("roadmap.timeline_table")).click();
  await expect(page.locator('[data-phase="review"] td').last()).toHaveText(dates.high);
  const { plan } = JSON.parse((await storedAssessment(page)) ?? "{}");
  expect(plan).toEqual({ start: "2026-12-01", capacity: 200 });
  await page.reload();
  await arrived(page, ROADMAP);
  await expect(page.getByLabel(t("roadmap.capacity"))).toHaveValue("200");
});

test("another capacity of a file stays", async ({ page }) => {
  await open(page, allAt(0, {}, { plan: { capacity: 80 } }));
  await expect(page.getByLabel(t("roadmap.capacity"))).toHaveValue("80");
  await expect(page.getByText("3.8–7.5")).toBeVisible();
});

test("blockers and quick wins alone", async ({ page }) => {
  await open(page, allAt(0, { "A.10.4": { excluded: "" } }));
  await filter(page, "blockers").click();
  await expect(filter(page, "blockers")).toHaveAttribute("aria-pressed", "true");
  await expect(steps(page)).toHaveCount(19);
  // An exclusion that says no reason blocks too, and is no step.
  await expect(stage(page, "stage-1")).toHaveAttribute("data-open", "20");
  await expect(stage(page, "stage-1")).toContainText(t("roadmap.open_unjustified", { n: 1 }));
  await filter(page, "quick-wins").click();
  await expect(steps(page)).toHaveCount(2);
  await expect(step(page, "4.1").locator('[data-mark="quick-win"]')).toBeVisible();
  await filter(page, "all").click();
  await expect(steps(page)).toHaveCount(69);
});

test("owner and due date are written in place", async ({ page }) => {
  await open(page, fixture("half-answered.json"));
  const row = step(page, "4.3");
  await expect(row.getByLabel(t("requirement.owner"), { exact: true })).toHaveValue("Änne Müller 👩‍💻");
  await row.getByLabel(t("requirement.owner"), { exact: true }).fill("");
  await row.getByLabel(t("requirement.owner"), { exact: true }).pressSequentially("Grace");
  await expect(row.getByLabel(t("requirement.owner"), { exact: true })).toBeFocused();
  await row.getByLabel(t("requirement.due"), { exact: true }).fill("2027-02-01");
  await expectStored(page, "4.3", { level: 1, owner: "Grace", due: "2027-02-01" });
});

test("nothing left", async ({ page }) => {
  await open(page, allAt(3));
  await expect(page.getByText(t("roadmap.done_text"))).toBeVisible();
  await expect(steps(page)).toHaveCount(0);
  await expect(page.locator("[data-stage]")).toHaveCount(6);
  await expect(page.getByText(t("roadmap.open_nothing"))).toHaveCount(6);
});

test("a snapshot is only looked at", async ({ page }) => {
  await open(page, allAt(1, {}, { snapshot: "2026-11-24" }));
  await expect(page.getByLabel(t("roadmap.start"))).toBeDisabled();
  await expect(step(page, "4.1").getByLabel(t("requirement.owner"), { exact: true })).toBeDisabled();
  await filter(page, "blockers").click();
  await expect(steps(page)).toHaveCount(19);
});

test("by keyboard: filter, then owner and due date of the first step", async ({ page }) => {
  await open(page, allAt(1));
  await filter(page, "all").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(steps(page)).toHaveCount(19);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(step(page, "4.3").getByRole("link")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ada");
  await expectStored(page, "4.3", { owner: "Ada" });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing", async ({ page }) => {
      for (const assessment of [allAt(0), fixture("half-answered.json"), allAt(4)]) {
        await open(page, assessment);
        await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
        await expectAccessible(page);
      }
    });
  });
}

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing scrolls sideways, and a step is filled in", async ({ page }) => {
    await open(page, allAt(1, {}, { plan: { start: "2026-12-01" } }));
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    const excess = () =>
      page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
    expect(await excess()).toBeLessThanOrEqual(0);
    // Every word of the picture is within it.
    const outside = await page.locator(".timeline svg text").evaluateAll((texts) =>
      texts.map((text) => text.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > 320).length,
    );
    expect(outside).toBe(0);
    await step(page, "5.1").getByLabel(t("requirement.owner"), { exact: true }).fill("Ada");
    await expectStored(page, "5.1", { owner: "Ada" });
    await expect(steps(page).getByText(exactly(t("roadmap.blocker")))).toHaveCount(19);
  });
});
