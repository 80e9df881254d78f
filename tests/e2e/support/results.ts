/* What the app or a report shows as the result, against what the core computes. */
import { expect, type Page } from "@playwright/test";
import { expectedFigures, expectedFindings, shownFigures, shownFindings, type Score } from "./score";

/** One figure, as programs read it. */
export function figure(page: Page, metric: string, scope: string) {
  return page.locator(`[data-metric="${metric}"][data-scope="${scope}"]`).first();
}

/** That the results screen shows exactly this. */
export async function expectResults(page: Page, core: Score): Promise<void> {
  expect(await shownFigures(page)).toEqual(expectedFigures(core));
  expect(await shownFindings(page)).toEqual(expectedFindings(core));
  await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", core.verdict);
  const blockers = page.locator("[data-blocker]");
  const shown = await blockers.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-blocker")));
  expect(shown).toEqual(core.blockers);
}

/** That a report shows the same; what is no finding against anybody, it may leave out. */
export async function expectReport(report: Page, core: Score): Promise<void> {
  expect(await shownFigures(report)).toEqual(expectedFigures(core));
  await expect(report.locator("[data-verdict]")).toHaveAttribute("data-verdict", core.verdict);
  const raised = (findings: string[]) => findings.filter((found) => /^(major|minor) /.test(found));
  expect(raised(await shownFindings(report))).toEqual(raised(expectedFindings(core)));
}
