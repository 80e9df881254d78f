/* The register of AI systems, and an impact assessment from its first field to
   the one that follows it. */
import { expectAccessibleInBoth } from "./support/accessible";
import { openRecord } from "./support/interview";
import { fixture } from "./support/repository";
import { areaScreen, arrived, heading, visit, type Screen } from "./support/screens";
import { ASSESSMENT, expectStored, seed, storedAnswer, storedAssessment } from "./support/storage";
import { expect, test, type Locator, type Page } from "./support/test";
import { t } from "./support/text";

const SYSTEMS: Screen = { name: "systems", route: "#/systems", heading: t("work.systems") };
const DIMENSIONS = ["fairness", "safety", "privacy", "autonomy", "transparency", "society"];
const EVIDENCE_FOR = ["8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5"];

const system = (route: string, heading: string): Screen => ({ name: "system", route, heading });

/** The fixture of an office with two systems, with which one may work. */
function office(): string {
  const { snapshot: _, ...file } = JSON.parse(fixture("systems.json"));
  return JSON.stringify(file);
}

async function storedSystem(page: Page, index = 0): Promise<Record<string, any>> {
  return JSON.parse((await storedAssessment(page)) ?? "{}").systems?.[index];
}

function dimension(page: Page, word: string): Locator {
  return page.locator(`[data-dimension="${word}"]`);
}

async function unfold(page: Page, word: string): Promise<Locator> {
  const sheet = dimension(page, word);
  await sheet.locator("summary").first().click();
  return sheet;
}

async function rate(page: Page, word: string, severity: number, likelihood: number): Promise<void> {
  await page.locator(`label:has(#${word}-severity-${severity})`).click();
  await page.locator(`label:has(#${word}-likelihood-${likelihood})`).click();
}

function status(page: Page): Locator {
  return page.locator(".impact");
}

test("from an empty register to a finished impact assessment and the next one", async ({ page }) => {
  test.slow();
  await visit(page, SYSTEMS);
  await expect(page.getByText(t("systems.empty"))).toBeVisible();
  await expectAccessibleInBoth(page, "an empty register");

  await page.getByRole("button", { name: t("systems.add") }).click();
  await arrived(page, system("#/systems/1", t("systems.unnamed", { number: 1 })));
  await expect(page).toHaveURL(/#\/systems\/1$/);
  const name = page.getByLabel(t("system.name"), { exact: true });
  await expect(name).toBeFocused();
  await name.fill("Letter triage");
  await expect(heading(page)).toHaveText("Letter triage");
  await page.getByLabel(t("system.purpose")).fill("Sorts letters for clerks");
  await page.locator("label:has(#system-role-provider)").click();
  await expect(status(page)).toHaveAttribute("data-impact-status", "not-begun");
  await page.getByLabel(t("system.stage")).selectOption("operation");
  await expect(status(page)).toHaveAttribute("data-impact-status", "due");
  await expect(page.getByText(t("impact_status.due_never"))).toBeVisible();
  await expect(page.locator(".gaps")).toContainText(t("system.gap_models"));
  await page.getByLabel(t("system.models")).fill("None");
  await expect(page.locator(".gaps")).not.toContainText(t("system.gap_models"));

  await page.getByLabel(t("impact.intended_use")).fill("Sorting letters");
  for (const [index, word] of DIMENSIONS.entries()) {
    await unfold(page, word);
    await expect(dimension(page, word).getByText(t("impact.level_open"))).toBeVisible();
    await rate(page, word, 1, 1);
    await expect(dimension(page, word)).toHaveAttribute("data-level", "low");
    const done = t("impact.progress", { done: index + 1 });
    await expect(page.getByText(done, { exact: true })).toBeVisible();
  }
  const fairness = dimension(page, "fairness");
  await rate(page, "fairness", 3, 3);
  await expect(fairness).toHaveAttribute("data-level", "high");
  await fairness.getByLabel(t("impact.what")).fill("Simple letters wait longer");
  await page.locator("label:has(#fairness-groups)").click();
  await fairness.getByLabel(t("requirement_picker.choose")).selectOption("A.7.4");
  await fairness.getByRole("button", { name: t("requirement_picker.add") }).click();
  await fairness.getByLabel(t("requirement_picker.choose")).selectOption("A.6.2.4");
  await fairness.getByRole("button", { name: t("requirement_picker.add") }).click();

  // Going ahead with a high level unmitigated is asked about.
  await page.locator("label:has(#impact-decision-go)").click();
  await expect(page.locator(".doubts li")).toHaveCount(5);
  await expect(page.locator(".doubts")).toContainText(t("impact_evidence.held"));
  await fairness.getByLabel(t("impact.mitigations"), { exact: true }).fill("Tests before each release");
  await fairness.getByLabel(t("impact.residual")).selectOption("low");
  await page.getByLabel(t("impact.reasons")).fill("Little remains");
  await expect(page.locator(".offers")).toHaveCount(0);
  await page.getByLabel(t("impact.date"), { exact: true }).fill("2026-09-01");
  // Who decided belongs to the result, and evidence waits for the last doubt.
  await expect(status(page)).toHaveAttribute("data-impact-status", "due");
  await page.getByLabel(t("impact.approver")).fill("Managing director");
  await expect(status(page)).toHaveAttribute("data-impact-status", "complete");
  await expect(page.locator(".doubts li")).toHaveText([t("impact.doubt_review")]);
  await expect(page.locator(".offers")).toHaveCount(0);
  await page.getByRole("button", { name: /1 September 2027/ }).click();
  await expect(page.getByLabel(t("impact.review"))).toHaveValue("2027-09-01");
  await expect(page.locator(".doubts")).toHaveCount(0);
  await expectAccessibleInBoth(page, "a finished assessment");

  // Evidence: offered, shown, taken.
  const offers = page.locator("[data-offer]");
  await expect(offers).toHaveCount(4);
  await expect(page.locator('[data-offer="A.5.5"]')).toHaveCount(0);
  await page.locator("label:has(#society-society)").click();
  await expect(offers).toHaveCount(5);
  expect(await storedAnswer(page, "8.4")).toBeUndefined();
  await visit(page, areaScreen("8"));
  await openRecord(page, "8.4");
  await page.getByRole("link", { name: t("requirement.evidence_impact") }).click();
  await arrived(page, SYSTEMS);
  await page.getByRole("link", { name: "Letter triage" }).click();
  await expect(offers.first()).toContainText("“Letter triage”");
  await page.getByRole("button", { name: t("impact_evidence.add", { ref: "8.4" }) }).click();
  await expect(page.getByText(t("impact_evidence.added_to", { ref: "8.4" }))).toBeVisible();
  await expect(offers).toHaveCount(4);
  await page.getByRole("button", { name: t("impact_evidence.add_all", { n: 4 }) }).click();
  await expect(page.getByText(t("impact_evidence.added", { n: 4 }))).toBeVisible();
  await expect(offers).toHaveCount(0);
  for (const ref of EVIDENCE_FOR) {
    await expectStored(page, ref, { evidence: [{ seen: "2026-09-01" }] });
  }

  // A reload keeps it all, and offers nothing twice.
  const before = await storedAssessment(page);
  await page.reload();
  await arrived(page, system("#/systems/1", "Letter triage"));
  await expect(status(page)).toHaveAttribute("data-impact-status", "complete");
  await expect(page.locator(".offers")).toHaveCount(0);
  expect(await storedAssessment(page)).toBe(before);
  expect(await storedSystem(page)).toMatchObject({
    name: "Letter triage",
    roles: ["provider"],
    stage: "operation",
    impact: {
      dimensions: {
        fairness: { affected: ["groups"], severity: 3, likelihood: 3, relies_on: ["A.6.2.4", "A.7.4"], residual: "low" },
        society: { affected: ["society"], severity: 1, likelihood: 1 },
      },
      decision: "go",
      review: "2027-09-01",
    },
  });

  // Something changes, and it is assessed again.
  const kind = page.getByLabel(t("impact.change_kind"));
  await page.getByRole("button", { name: t("impact.change_add") }).click();
  await expect(kind).toBeFocused();
  await expect(kind).toHaveValue("");
  await page.getByLabel(t("impact.change_date")).focus();
  await page.getByRole("button", { name: t("impact.change_save") }).click();
  await expect(page.getByText(t("impact.change_kind_missing"))).toBeVisible();
  await expect(kind).toBeFocused();
  await kind.selectOption("use");
  await expect(page.getByText(t("impact.change_kind_missing"))).toHaveCount(0);
  await page.getByLabel(t("impact.change_date")).fill("2026-11-02");
  await page.getByLabel(t("impact.change_note")).fill("Also for e-mails");
  await expectAccessibleInBoth(page, "noting a change");
  await page.getByRole("button", { name: t("impact.change_save") }).click();
  await expect(status(page)).toHaveAttribute("data-impact-status", "due");
  await expect(page.locator('[data-trigger="use"]')).toContainText("Also for e-mails");
  await page.getByRole("button", { name: t("impact.again"), exact: true }).click();
  await expect(page.getByText(t("impact.earlier", { n: 1 }))).toBeVisible();
  await expect(status(page)).toHaveAttribute("data-impact-status", "due");
  await expect(page.getByLabel(t("impact.date"), { exact: true })).toHaveValue("");
  await expect(page.getByLabel(t("impact.approver"))).toHaveValue("");
  await expect(page.locator('[data-noted="use"]')).toContainText("Also for e-mails");

  // The earlier one can be read in full, and more can be noted meanwhile.
  await page.getByText(t("impact.earlier", { n: 1 })).click();
  await page.locator("[data-earlier] summary").click();
  const kept = page.locator(".kept");
  for (const words of ["Sorting letters", "Simple letters wait longer", "Tests before each release", "Little remains"]) {
    await expect(kept).toContainText(words);
  }
  await expect(kept).toContainText("Managing director");
  await expect(kept).toContainText("A.6.2.4");
  await expect(kept).toContainText("Also for e-mails");
  await expectAccessibleInBoth(page, "an earlier assessment");
  await page.getByRole("button", { name: t("impact.change_add") }).click();
  await kind.selectOption("context");
  await page.getByLabel(t("impact.change_date")).fill("2026-11-03");
  await page.getByRole("button", { name: t("impact.change_save") }).click();
  await expect(page.getByRole("button", { name: t("impact.change_add") })).toBeFocused();
  await expect(page.locator('[data-trigger="context"]')).toHaveCount(1);

  await expect(dimension(page, "fairness")).toHaveAttribute("data-level", "high");
  await page.locator("label:has(#impact-decision-stop)").click();
  await page.getByLabel(t("impact.approver")).fill("Managing director");
  await page.getByLabel(t("impact.date"), { exact: true }).fill("2026-11-20");
  await expect(status(page)).toHaveAttribute("data-impact-status", "complete");
  await expect(page.locator("[data-offer]")).toHaveCount(0);
  await page.getByLabel(t("impact.reasons")).fill("Not for e-mails");
  await page.getByRole("button", { name: /20 November 2027/ }).click();
  expect((await storedSystem(page)).earlier).toHaveLength(1);
  await expect(offers).toHaveCount(5);

  // What was said of this one is not said of the next.
  await page.getByRole("button", { name: t("impact_evidence.add_all", { n: 5 }) }).click();
  await expect(page.getByText(t("impact_evidence.added", { n: 5 }))).toBeVisible();
  await page.getByRole("button", { name: t("impact.again"), exact: true }).click();
  await expect(page.getByText(t("impact_evidence.added", { n: 5 }))).toHaveCount(0);
});

test("the register lists, warns and lets go", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: office() });
  await visit(page, SYSTEMS);
  const entry = (number: number) => page.locator(`li[data-system="${number}"]`);
  await expect(entry(1)).toHaveAttribute("data-impact-status", "due");
  await expect(entry(1)).toHaveAttribute("data-level", "medium");
  await expect(entry(3)).toHaveAttribute("data-impact-status", "begun");
  await expectAccessibleInBoth(page, "a register");

  await page.getByRole("link", { name: "Letter triage" }).click();
  await arrived(page, system("#/systems/1", "Letter triage"));
  const remove = page.getByRole("button", { name: t("system.remove"), exact: true });
  await remove.click();
  await page.getByRole("button", { name: t("system.remove_no") }).click();
  await expect(remove).toBeFocused();
  await remove.click();
  await expectAccessibleInBoth(page, "the question before removing");
  await page.getByRole("button", { name: t("system.remove_yes") }).click();
  await arrived(page, SYSTEMS);
  await expect(entry(1)).toHaveCount(0);
  await expect(entry(3)).toHaveCount(1);
  // Its risk stays, as one of the organisation.
  const file = JSON.parse((await storedAssessment(page))!);
  expect(file.risks[0].event).toBeTruthy();
  expect(file.risks[0].system).toBeUndefined();

  await visit(page, system("#/systems/1", t("system.missing_title")));
  await page.locator("main").getByRole("link", { name: t("system.back") }).click();
  await arrived(page, SYSTEMS);
});

test("a snapshot is only looked at", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: fixture("systems.json") });
  await visit(page, SYSTEMS);
  await expect(page.getByRole("button", { name: t("systems.add") })).toHaveCount(0);
  await visit(page, system("#/systems/1", "Letter triage"));
  await expect(page.getByLabel(t("system.purpose"))).toBeDisabled();
  for (const button of ["system.remove", "impact.again", "impact.change_add"]) {
    await expect(page.getByRole("button", { name: t(button), exact: true })).toHaveCount(0);
  }
  await expect(page.locator(".offers")).toHaveCount(0);
  const sheet = await unfold(page, "privacy");
  await expect(page.locator("#privacy-severity-1")).toBeDisabled();
  await expect(page.locator("#privacy-individuals")).toBeDisabled();
  await expect(sheet.getByRole("button")).toHaveCount(0);
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("with the keyboard alone", async ({ page }) => {
  test.slow();
  await visit(page, SYSTEMS);
  await tabTo(page, page.getByRole("button", { name: t("systems.add") }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(t("system.name"), { exact: true })).toBeFocused();
  await page.keyboard.type("Triage");
  await tabTo(page, page.locator("#system-role-user"));
  await page.keyboard.press("Space");

  const fairness = dimension(page, "fairness");
  await tabTo(page, fairness.locator("summary").first());
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#fairness-severity-1"));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.locator("#fairness-likelihood-1"));
  await page.keyboard.press("Space");
  await expect(fairness).toHaveAttribute("data-level", "low");
  await page.keyboard.press("ArrowDown");
  await expect(fairness).toHaveAttribute("data-level", "medium");

  const choose = fairness.getByLabel(t("requirement_picker.choose"));
  await tabTo(page, choose);
  await page.keyboard.type("A.7.4");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const chip = fairness.getByRole("button", { name: t("requirement_picker.remove", { ref: "A.7.4" }) });
  await expect(chip).toBeVisible();
  await expect(choose).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(chip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chip).toHaveCount(0);
  await expect(choose).toBeFocused();
  expect(await storedSystem(page)).toMatchObject({
    name: "Triage",
    roles: ["user"],
    impact: { dimensions: { fairness: { severity: 2, likelihood: 2 } } },
  });
});

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing scrolls sideways", async ({ page }) => {
    await seed(page, { [ASSESSMENT]: office() });
    const sideways = () =>
      page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
    await visit(page, SYSTEMS);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await visit(page, system("#/systems/1", "Letter triage"));
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    await expect(page.locator("#society-severity-1")).toBeVisible();
    await page.locator("[data-earlier] summary").click();
    await expect(page.locator(".kept")).toBeVisible();
    await page.getByRole("button", { name: t("impact.change_add") }).click();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page, "320 px");
  });
});
