/* What a visitor writes is text, wherever it is shown. */
import { downloadBy } from "./support/downloads";
import { answer, card, openRecord } from "./support/interview";
import { openReport } from "./support/report";
import { areaScreen, PROFILE, RESULTS, SETTINGS, visit } from "./support/screens";
import { storedAnswer } from "./support/storage";
import { expect, test } from "./support/test";
import { t } from "./support/text";

const MARKUP = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
const NOTES = {
  "4.1": `${MARKUP} & "quotes" 'single'`,
  "4.2": "שלום עולם ‮reversed‬ 👩‍🔬 ✓",
  "4.3": "=HYPERLINK(\"https://example.org\")\r\nsecond\rthird",
  "4.4": "x".repeat(4_000),
};

test("notes, names and links are shown as they were written", async ({ page, browser }) => {
  await visit(page, PROFILE);
  await page.getByLabel(t("profile.organisation")).fill(MARKUP);
  await visit(page, areaScreen("4"));
  for (const [ref, note] of Object.entries(NOTES)) await answer(page, ref, { rating: "2", note });
  await answer(page, "4.1", { rating: "2", evidence: [{ text: "javascript:alert(3)" }], owner: MARKUP });

  await visit(page, RESULTS);
  await expect(page.locator("main img, main script")).toHaveCount(0);
  const report = await downloadBy(page, "html");
  await openReport(browser, report.path, async (page) => {
    await expect(page.getByText(MARKUP).first()).toBeAttached();
    for (const note of [NOTES["4.1"], NOTES["4.2"], NOTES["4.4"]]) {
      await expect(page.getByText(note).first()).toBeAttached();
    }
    await expect(page.locator("img, script, a[href^='javascript']")).toHaveCount(0);
  });
  await visit(page, SETTINGS);
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await expect(page.locator("main pre").first()).toContainText("onerror");
});

test("a note ends at 4,000 characters, and says so before", async ({ page }) => {
  await visit(page, areaScreen("4"));
  const note = await openRecord(page, "4.1");
  await expect(card(page, "4.1").getByText(t("requirement.note_hint"))).toBeVisible();
  await note.fill("");
  await note.focus();
  await page.keyboard.insertText("y".repeat(4_100));
  const { note: kept } = (await storedAnswer(page, "4.1")) as { note: string };
  expect(kept).toHaveLength(4_000);
});
