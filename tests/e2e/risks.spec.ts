/* The AI risk register: drafted from a profile, edited, accepted, found again. */
import { expectAccessibleInBoth } from "./support/accessible";
import { profile } from "./support/interview";
import { read } from "./support/repository";
import { PROFILE, visit, type Screen } from "./support/screens";
import { ASSESSMENT, seed, storedAssessment } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { exactly, t } from "./support/text";

const RISKS: Screen = { name: "risks", route: "#/risks", heading: t("risks.title") };
const EXAMPLE = read("catalogue/iso-42001-2023/en/example.json");

const risk = (page: Page, id: number) => page.locator(`[data-risk="${id}"]`);
const edit = (page: Page, id: number) =>
  risk(page, id).locator("summary", { hasText: t("risk_edit.edit") });
const draft = (page: Page, n: number) =>
  page.getByRole("button", { name: t("risks.draft_first", { n }) });

/** The risks as they are stored. */
async function storedRisks(page: Page): Promise<Record<string, unknown>[]> {
  return JSON.parse((await storedAssessment(page)) ?? "{}").risks ?? [];
}

/** An assessment of which only this is said. */
function assessment(said: object): string {
  const moment = "2026-11-24T10:00:00Z";
  const head = { format: "aims-gap.assessment", version: 1, framework: "iso-42001-2023" };
  return JSON.stringify({ ...head, created: moment, updated: moment, ...said });
}

test("from a profile to an accepted risk that is there again tomorrow", async ({ page }) => {
  await visit(page, PROFILE);
  await profile(page);
  await visit(page, RISKS);
  await expect(page.getByText(t("risks.empty"))).toBeVisible();
  await expectAccessibleInBoth(page, "nothing drafted");

  // Criteria come first, and nothing is chosen for the visitor.
  const acceptable = page.getByLabel(t("risks.acceptable"));
  await expect(acceptable).toHaveValue("");
  await expect(page.getByText(t("risks.acceptable_default"))).toBeVisible();
  await acceptable.selectOption("low");
  await expect(page.getByText(t("risks.acceptable_default"))).toHaveCount(0);

  // What will be added is shown before it is.
  await page.locator("summary", { hasText: t("risks.draft_preview") }).click();
  const lines = page.locator("details li strong");
  const offered = await lines.count();
  expect(offered).toBeGreaterThanOrEqual(5);
  expect(await storedRisks(page)).toEqual([]);
  await draft(page, offered).click();
  await expect(page.getByRole("status").filter({ hasText: /./ })).toHaveText(
    t("risks.drafted", { n: offered }),
  );
  await expect(page.locator("[data-risk]")).toHaveCount(offered);
  await expect(page.locator("#risks-title")).toBeFocused();
  await expect(draft(page, offered)).toHaveCount(0);
  await expect(page.getByText(t("risks.matrix_open", { n: offered }))).toBeVisible();

  // Weighed, it is in its cell, and an auditor would ask about it.
  const bias = risk(page, 1);
  await expect(bias.getByRole("heading")).toHaveText("Bias and discrimination");
  await expect(bias).toHaveAttribute("data-level", "");
  await edit(page, 1).click();
  await bias.getByLabel(t("risks.severity")).selectOption("3");
  await bias.getByLabel(t("risks.likelihood")).selectOption("3");
  await expect(bias).toHaveAttribute("data-level", "high");
  await expect(bias.getByText(t("risk_warning.untreated"))).toBeVisible();
  const row = page.getByRole("row", { name: /^3 Serious/ });
  await expect(row.getByRole("cell").nth(2)).toHaveText("1 High");

  // Retained without a word it is not; accepted it is.
  await bias.getByLabel(t("risk.treatment"), { exact: true }).selectOption("retain");
  await expect(bias.getByText(t("risk_warning.no_owner"))).toBeVisible();
  await expect(bias.getByText(t("risk_warning.not_accepted"))).toBeVisible();
  await bias.getByLabel(t("risk.owner"), { exact: true }).fill("Head of product");
  await bias.getByLabel(t("risk_edit.accepted")).fill("2026-10-01");
  await expect(bias.locator(".warning")).toHaveCount(0);
  await bias.getByLabel(t("risk.cause"), { exact: true }).fill("Our own words.");
  await expectAccessibleInBoth(page, "editing");

  await page.reload();
  await expect(bias).toHaveAttribute("data-level", "high");
  await expect(bias).toContainText("Our own words.");
  await expect(bias).toContainText("1 October 2026");
  expect((await storedRisks(page))[0]).toMatchObject({
    kind: "bias",
    cause: "Our own words.",
    treatment: "retain",
    owner: "Head of product",
    accepted: "2026-10-01",
  });
});

test("what is expected after treatment counts once management has accepted it", async ({
  page,
}) => {
  const treated = { kind: "bias", severity: 3, likelihood: 3, treatment: "modify", residual: "low" };
  await seed(page, { [ASSESSMENT]: assessment({ risks: [treated] }) });
  await visit(page, RISKS);
  const expected = page.getByRole("heading", { name: t("risks.matrix_expected") });
  await expect(expected.locator("~ ul.counts").first().getByRole("listitem")).toHaveText([
    "0 Very high",
    "0 High",
    "0 Medium",
    "1 Low",
  ]);
  const bias = risk(page, 1);
  await expect(bias).toHaveAttribute("data-level", "high");
  await expect(bias).toContainText(t("risk.expected", { level: "Low" }));
  await edit(page, 1).click();
  await expect(bias.getByLabel(t("risk_edit.residual"))).toHaveValue("low");
  await bias.getByLabel(t("risk_edit.accepted")).fill("2026-10-01");
  await expect(bias).toHaveAttribute("data-level", "low");
  await expect(bias).toContainText(
    t("risk.accepted_on", { level: "Low", date: "1 October 2026" }),
  );
});

test("a draft whose controls operate already says so", async ({ page }) => {
  const controls = ["A.4.6", "A.5.4", "A.6.2.2", "A.8.2", "A.9.2", "A.9.3"];
  const answers = Object.fromEntries(controls.map((ref) => [ref, { level: 3 }]));
  await seed(page, { [ASSESSMENT]: assessment({ answers }) });
  await visit(page, RISKS);
  await page.locator("summary", { hasText: t("risks.draft_preview") }).click();
  const line = page.locator("details li", { hasText: t("risks.draft_operating") });
  await expect(line).toHaveCount(1);
  await expect(line.locator("strong")).toHaveText("Autonomy erosion");
});

test("a system that is added brings drafts of its own, one that is removed is offered again", async ({
  page,
}) => {
  const system = { name: "Ticket sorter", roles: ["user"], owner: "Support lead" };
  await seed(page, { [ASSESSMENT]: assessment({ systems: [system] }) });
  await visit(page, RISKS);
  await draft(page, 6).click();
  await expect(page.locator("[data-risk]")).toHaveCount(6);
  await expect(risk(page, 1).getByRole("heading")).toHaveText(
    "Bias and discrimination: Ticket sorter",
  );
  await expect(risk(page, 1)).toContainText("“Ticket sorter”");
  await expect(risk(page, 1)).toContainText("Support lead");

  await edit(page, 1).click();
  await risk(page, 1).getByRole("button", { name: t("risk_edit.remove"), exact: true }).click();
  await page.getByRole("button", { name: t("risk_edit.remove_no") }).click();
  await expect(page.locator("[data-risk]")).toHaveCount(6);
  await risk(page, 1).getByRole("button", { name: t("risk_edit.remove"), exact: true }).click();
  await page.getByRole("button", { name: t("risk_edit.remove_yes") }).click();
  await expect(risk(page, 1)).toHaveCount(0);
  await expect(page.locator("#risks-title")).toBeFocused();
  await page.getByRole("button", { name: t("risks.draft_add", { n: 1 }) }).click();
  await expect(page.locator("[data-risk]")).toHaveCount(6);
});

test("strength is the readiness of the controls, and the order is the visitor's", async ({
  page,
}) => {
  await seed(page, { [ASSESSMENT]: EXAMPLE });
  await visit(page, RISKS);
  const { answers, risks } = JSON.parse(EXAMPLE) as {
    answers: Record<string, { level?: number; excluded?: string }>;
    risks: { controls?: string[] }[];
  };
  const applicable = (risks[0].controls ?? []).filter((ref) => answers[ref]?.excluded === undefined);
  const sum = applicable.reduce((sum, ref) => sum + Math.min(answers[ref]?.level ?? 0, 3), 0);
  const expected = ((100 * sum) / (3 * applicable.length)).toFixed(2);
  const strength = risk(page, 1).locator('[data-metric="readiness"][data-scope="risk-1"]');
  await expect(strength).toHaveAttribute("data-value", expected);

  const levels = async () =>
    page.locator("[data-risk]").evaluateAll((all) => all.map((one) => one.getAttribute("data-level")));
  const places = ["very_high", "high", "medium", "low", ""];
  const found = (await levels()).map((level) => places.indexOf(level ?? ""));
  expect(found).toEqual([...found].sort());
  await page.getByLabel(t("risks.order")).selectOption("kind");
  await expect(page.locator("[data-risk] h3").first()).toHaveText(/^Bias/);
  await expect(page.locator("[data-risk] h3").last()).toHaveText(new RegExp(`^${t("risk.own")}`));

  // A control fewer, a control more; one that is there is not offered twice.
  await edit(page, 1).click();
  await risk(page, 1).getByRole("button", { name: t("requirement_picker.remove", { ref: "A.7.4" }) }).click();
  const select = risk(page, 1).getByLabel(t("requirement_picker.choose"));
  await expect(select).toBeFocused();
  await select.selectOption("A.9.3");
  await risk(page, 1).getByRole("button", { name: exactly(t("requirement_picker.add")) }).click();
  await expect(select.locator('option[value="A.9.3"]')).toHaveCount(0);
  await expect.poll(async () => (await storedRisks(page))[0].controls).toEqual([
    "A.5.4",
    "A.6.2.4",
    "A.6.2.6",
    "A.9.3",
  ]);
});

test("by keyboard: a risk of one's own", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: assessment({}) });
  await visit(page, RISKS);
  await page.getByRole("button", { name: t("risks.add") }).focus();
  await page.keyboard.press("Enter");
  await expect(risk(page, 1).getByRole("heading")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(edit(page, 1)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(risk(page, 1).getByLabel(t("risk_edit.kind"))).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nobody tested it.");
  await expect.poll(async () => (await storedRisks(page))[0]).toEqual({ cause: "Nobody tested it." });
});

test("at 320 px nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await seed(page, { [ASSESSMENT]: EXAMPLE });
  await visit(page, RISKS);
  await expect(page.locator("[data-risk]").first()).toBeVisible();
  const excess = await page.evaluate(() => {
    document.querySelectorAll("details").forEach((fold) => (fold.open = true));
    return document.scrollingElement!.scrollWidth - document.documentElement.clientWidth;
  });
  expect(excess).toBeLessThanOrEqual(0);
  await expectAccessibleInBoth(page, "narrow");
});

test("a snapshot is only looked at", async ({ page }) => {
  const snapshot = JSON.stringify({ ...JSON.parse(EXAMPLE), snapshot: "2026-11-01" });
  await seed(page, { [ASSESSMENT]: snapshot });
  await visit(page, RISKS);
  await expect(page.locator("[data-risk]").first()).toBeVisible();
  await expect(page.getByRole("button", { name: t("risks.add") })).toHaveCount(0);
  await expect(page.getByLabel(t("risks.acceptable"))).toBeDisabled();
  await edit(page, 1).click();
  await expect(risk(page, 1).getByLabel(t("risk.cause"), { exact: true })).toBeDisabled();
  await expect(risk(page, 1).getByRole("button", { name: t("risk_edit.remove"), exact: true })).toHaveCount(0);
});
