/* The Statement of Applicability: looked through, sorted, edited in place, printed. */
import { expectAccessibleInBoth } from "./support/accessible";
import { justification, radio, rate } from "./support/interview";
import { fixture } from "./support/repository";
import { type Screen, visit } from "./support/screens";
import { ASSESSMENT, expectStored, seed } from "./support/storage";
import { expect, test, type Locator, type Page } from "./support/test";
import { t } from "./support/text";

const SOA: Screen = { name: "soa", route: "#/soa", heading: t("title.soa") };

/** A provider and deployer with every control decided, an AI system whose impact
 * assessment relies on A.6.2.4, a risk that A.7.4 treats, and evidence of every age. */
function workingFile(): string {
  const file = JSON.parse(fixture("complete.json"));
  const safety = { severity: 3, likelihood: 2, relies_on: ["A.6.2.4"] };
  file.systems = [{ id: 1, name: "Triage", impact: { dimensions: { safety } } }];
  file.risks = [{ id: 1, kind: "bias", controls: ["A.7.4"] }];
  Object.assign(file.answers["A.2.2"], {
    level: 3,
    owner: "Zoe",
    evidence: [{ text: "AI policy v3", seen: "2020-02-29" }, { text: "Board minutes" }],
  });
  Object.assign(file.answers["A.3.2"], { level: 4, owner: "Ada", evidence: [{ text: "Roles", seen: "9998-01-01" }] });
  file.answers["A.6.1.3"] = { level: 2, owner: "Ada" };
  return JSON.stringify(file);
}

const row = (page: Page, ref: string): Locator => page.locator(`[data-soa="${ref}"]`);
const warning = (page: Page, ref: string, kind: string) => row(page, ref).locator(`[data-warning="${kind}"]`);
const filter = (page: Page, word: string) => page.locator(`[data-filter="${word}"]`);
const sort = (page: Page, word: string) => page.locator(`[data-sort="${word}"]`);
const opener = (page: Page, ref: string) => row(page, ref).locator("button[aria-expanded]");
const count = (page: Page, word: string) => page.locator(`[data-count="${word}"]`);
const inclusion = (page: Page, ref: string) => row(page, ref).getByLabel(t("soa.inclusion"));

/** The references of the rows, in the order in which they stand. */
function order(page: Page): Promise<string[]> {
  return page.locator("[data-soa]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-soa")!));
}

test.beforeEach(async ({ page }) => {
  await seed(page, { [ASSESSMENT]: workingFile() });
  await visit(page, SOA);
});

test("looked through: counts, filters, search, sorting", async ({ page }) => {
  await expect(page.locator("[data-soa]")).toHaveCount(38);
  const [applicable, excluded, undecided] = await Promise.all(
    ["applicable", "excluded", "undecided"].map((word) => count(page, word).textContent().then(Number)),
  );
  expect(applicable + excluded + undecided).toBe(38);

  await filter(page, "excluded").click();
  await expect(filter(page, "excluded")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[data-soa]")).toHaveCount(excluded);
  await expect(page.locator('[data-soa]:not([data-applicability="excluded"])')).toHaveCount(0);
  await filter(page, "stale-evidence").click();
  expect(await order(page)).toEqual(["A.2.2"]);
  await expect(row(page, "A.2.2").locator('[data-age="stale"]')).toContainText(t("soa_age.stale"));
  await expect(row(page, "A.2.2").locator('[data-age="undated"]')).toHaveCount(1);
  await filter(page, "stale-evidence").click();
  await expect(page.locator("[data-soa]")).toHaveCount(38);

  await page.getByLabel(t("soa.search")).fill("BOARD min");
  expect(await order(page)).toEqual(["A.2.2"]);
  await page.getByLabel(t("soa.search")).fill("nothing like it");
  await expect(page.getByRole("status").filter({ hasText: t("soa.shown_none") })).toBeVisible();
  await page.getByLabel(t("soa.search")).fill("");
  await page.locator("#soa-status").selectOption("improving");
  await expect(page.locator('[data-soa]:not([data-status="improving"])')).toHaveCount(0);
  await page.locator("#soa-status").selectOption("");

  await sort(page, "owner").click();
  await expect(page.locator("th", { has: sort(page, "owner") })).toHaveAttribute("aria-sort", "ascending");
  expect((await order(page)).slice(0, 3)).toEqual(["A.3.2", "A.6.1.3", "A.2.2"]);
  await sort(page, "owner").click();
  await expect(page.locator("th", { has: sort(page, "owner") })).toHaveAttribute("aria-sort", "descending");
  expect((await order(page))[0]).toBe("A.2.2");
  await sort(page, "evidence").click();
  expect((await order(page)).slice(0, 2)).toEqual(["A.2.2", "A.3.2"]);
});

test("edited in place: excluded with and without a justification, and kept", async ({ page }) => {
  await opener(page, "A.6.2.4").click();
  await rate(page, "A.6.2.4", "excluded");
  await expect(row(page, "A.6.2.4")).toHaveAttribute("data-applicability", "excluded");
  await expect(row(page, "A.6.2.4")).not.toHaveAttribute("data-status");
  for (const kind of ["blank-exclusion", "excluded-but-relied", "excluded-against-profile"]) {
    await expect(warning(page, "A.6.2.4", kind)).toBeVisible();
  }
  await expect(warning(page, "A.6.2.4", "excluded-but-relied")).toContainText("Triage");
  await justification(page, "A.6.2.4").fill("Verified by the supplier.");
  await expect(warning(page, "A.6.2.4", "blank-exclusion")).toHaveCount(0);
  await expect(warning(page, "A.6.2.4", "excluded-but-relied")).toBeVisible();
  await rate(page, "A.6.2.4", "3");
  await expect(row(page, "A.6.2.4")).toHaveAttribute("data-status", "implemented");
  await expect(row(page, "A.6.2.4").locator("[data-warning^=excluded]")).toHaveCount(0);

  await opener(page, "A.7.4").click();
  await expect(row(page, "A.7.4")).toContainText(t("soa_reason.risks", { n: 1, risks: 1 }));
  await row(page, "A.7.4").getByRole("button", { name: t("soa.use_default") }).click();
  await expect(inclusion(page, "A.7.4")).toBeFocused();
  await expect(inclusion(page, "A.7.4")).toHaveValue(new RegExp(t("soa_reason.risks", { n: 1, risks: 1 })));
  await inclusion(page, "A.7.4").fill("Our clients ask for it.");
  await row(page, "A.7.4").getByLabel(t("requirement.owner")).fill("Zoe");
  await expect(warning(page, "A.7.4", "no-owner")).toHaveCount(0);
  await expectStored(page, "A.7.4", { inclusion: "Our clients ask for it.", owner: "Zoe" });

  await page.reload();
  await expect(row(page, "A.7.4")).toContainText("Our clients ask for it.");
  await expect(row(page, "A.6.2.4")).toHaveAttribute("data-status", "implemented");
});

test("a row that is edited stays where it is, with the focus, whatever it is sorted and filtered by", async ({ page }) => {
  await sort(page, "owner").click();
  await filter(page, "no-owner").click();
  const before = await order(page);
  const last = before.at(-1)!;
  await opener(page, last).click();
  const owner = row(page, last).getByLabel(t("requirement.owner"));
  await owner.click();
  await page.keyboard.type("Aaron");
  await expect(owner).toBeFocused();
  await expect(owner).toHaveValue("Aaron");
  await expect(warning(page, last, "no-owner")).toHaveCount(0);
  expect(await order(page)).toEqual(before);
  await sort(page, "owner").click();
  expect(await order(page)).not.toContain(last);
});

test("a draft for an exclusion that is suggested", async ({ page }) => {
  const file = { ...JSON.parse(workingFile()), profile: { roles: ["user"] } };
  await seed(page, { [ASSESSMENT]: JSON.stringify(file) });
  await visit(page, SOA);
  await opener(page, "A.6.1.2").click();
  await rate(page, "A.6.1.2", "excluded");
  await expect(warning(page, "A.6.1.2", "blank-exclusion")).toBeVisible();
  await row(page, "A.6.1.2").getByRole("button", { name: t("soa.use_draft") }).click();
  await expect(justification(page, "A.6.1.2")).toBeFocused();
  await expect(justification(page, "A.6.1.2")).not.toHaveValue("");
  await expect(row(page, "A.6.1.2").locator("[data-warning]")).toHaveCount(0);
});

test("printed: every control, and lines for approval", async ({ page }) => {
  await page.evaluate(() => { window.print = () => document.body.setAttribute("data-printed", ""); });
  await filter(page, "excluded").click();
  await page.getByRole("button", { name: t("soa.print") }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  await expect(page.locator("[data-soa]")).toHaveCount(38);
  await expect(page.getByText(t("soa_paper.signature"))).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(t("soa_paper.signature"))).toBeVisible();
  await expect(page.getByText("Nordlicht Health GmbH")).toBeVisible();
  await expect(opener(page, "A.2.2")).toBeHidden();
});

test("a snapshot is only to be looked at", async ({ page }) => {
  const file = { ...JSON.parse(workingFile()), snapshot: "2026-01-31" };
  await seed(page, { [ASSESSMENT]: JSON.stringify(file) });
  await visit(page, SOA);
  await opener(page, "A.7.4").click();
  await expect(inclusion(page, "A.7.4")).toBeDisabled();
  await expect(radio(page, "A.7.4", "0")).toBeDisabled();
});

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator, limit: number): Promise<void> {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${limit} presses of Tab: ${target}`);
}

test("by keyboard alone", async ({ page }) => {
  await tabTo(page, filter(page, "excluded-against-profile"), 30);
  await page.keyboard.press("Enter");
  await expect(filter(page, "excluded-against-profile")).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, sort(page, "status"), 20);
  await page.keyboard.press("Enter");
  await expect(page.locator("th", { has: sort(page, "status") })).toHaveAttribute("aria-sort", "ascending");
  const [first] = await order(page);
  await tabTo(page, opener(page, first), 5);
  await page.keyboard.press("Enter");
  await expect(opener(page, first)).toHaveAttribute("aria-expanded", "true");
  await tabTo(page, row(page, first).locator('input[type="radio"]:checked'), 5);
  await page.keyboard.press("ArrowDown");
  await expect(radio(page, first, "1")).toBeFocused();
  await expect(row(page, first)).toHaveAttribute("data-status", "partly");
  await tabTo(page, inclusion(page, first), 5);
  await page.keyboard.type("A law asks for it.");
  await expectStored(page, first, { level: 1, inclusion: "A law asks for it." });
  await tabTo(page, opener(page, (await order(page))[1]), 15);
});

for (const width of [320, 1100]) {
  test(`at ${width} px: nothing scrolls sideways, axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await opener(page, "A.2.2").click();
    await opener(page, "A.7.5").click();
    await sort(page, "status").click();
    const excess = () => page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
    expect(await excess()).toBeLessThanOrEqual(0);
    await expectAccessibleInBoth(page);
  });
}
