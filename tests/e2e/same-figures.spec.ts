/* The same thing has the same figure wherever it is shown: on every screen, in
   the HTML report and in what the core computes. */
import { downloadBy } from "./support/downloads";
import { openReport } from "./support/report";
import { read } from "./support/repository";
import { expectedFigures, score, shownFigures } from "./support/score";
import { ASSESSMENT, seed } from "./support/storage";
import { RESULTS, SCREENS, visit } from "./support/screens";
import { expect, test } from "./support/test";

const EXAMPLE = read("catalogue/iso-42001-2023/en/example.json");

test("every screen, the report and the core show the same", async ({ page, browser }) => {
  await seed(page, { [ASSESSMENT]: EXAMPLE });
  const first: Record<string, { value: string; where: string }> = {};
  const compare = (where: string, figures: Record<string, string>) => {
    for (const [figure, value] of Object.entries(figures)) {
      first[figure] ??= { value, where };
      expect(value, `${figure}, ${where} and ${first[figure].where}`).toBe(first[figure].value);
    }
    return Object.keys(figures).length;
  };
  compare("the core", expectedFigures(score(EXAMPLE)));

  const shown: Record<string, number> = {};
  for (const screen of SCREENS) {
    await visit(page, screen);
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    shown[screen.name] = compare(screen.name, await shownFigures(page));
  }
  await visit(page, RESULTS);
  const { path } = await downloadBy(page, "html");
  await openReport(browser, path, async (report) => {
    shown.report = compare("the report", await shownFigures(report));
  });
  // So that a screen that shows no figure any more is noticed.
  for (const name of ["results", "report", "area A.7"]) expect(shown[name], name).toBeGreaterThan(0);
});
