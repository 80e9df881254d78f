// The whole of it, by mouse: profile, all 70 requirements, a reload in between,
// results equal to what the core computes, downloads read back, erased.
import { expect, test } from "./support/fixtures";
import { answerProfile, areas, download, fixture, open, outline, radio, requirement, settled, stored } from "./support/app";
import { expectedFigures, expectedFindings, score, shownFigures, shownFindings } from "./support/score";

const NOTE = 'Lines\nof <script>alert("no")</script> & “quotes” ✓ שלום';
const EXCLUDED = new Map([
  ["A.6.1.2", "Nothing is developed here: only bought AI is used."],
  ["A.7.6", "No training data is prepared here."],
  ["A.10.4", ""],
]);

test("from the first question to the report, and nothing left behind", async ({ page, context }) => {
  test.setTimeout(300_000);
  await open(page, "");
  await page.getByRole("link", { name: "Start the assessment" }).click();
  await settled(page);
  await page.getByRole("button", { name: "Continue to the questions" }).click();
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(5);
  await answerProfile(page);
  await page.getByLabel("Name of the organisation").fill("Example & Sons <b>GmbH</b>");
  await page.getByRole("button", { name: "Continue to the questions" }).click();
  await expect(page).toHaveURL(/#\/areas$/);
  await page.getByRole("link", { name: "Begin with 4.1" }).click();

  let index = 0;
  for (const area of areas) {
    await expect(page).toHaveURL(new RegExp(`#/area/${area.replace(".", "\\.")}(/|$)`));
    for (const { ref } of outline.requirements.filter((row) => row.area === area)) {
      const justification = EXCLUDED.get(ref);
      if (justification !== undefined) {
        await requirement(page, ref).getByText("Not applicable", { exact: true }).click();
        await requirement(page, ref).getByLabel("Why does this control not apply?").fill(justification);
      } else {
        const level = String([3, 2, 4, 1, 3][index % 5]);
        await requirement(page, ref).locator(".choice").filter({ has: page.locator(`input[value="${level}"]`) }).click();
        await expect(radio(page, ref, level)).toBeChecked();
      }
      index += 1;
    }
    if (area === "6") {
      await requirement(page, "6.1.2").getByText("Note, evidence, owner and due date").click();
      await page.locator("[id='note-6.1.2']").fill(NOTE);
      await requirement(page, "6.1.2").getByRole("button", { name: "Add evidence" }).click();
      await page.locator("[id='evidence-6.1.2-0']").fill("https://example.org/risk-method");
      await page.getByLabel("Evidence 1: when it was last seen").fill("2026-10-01");
      await page.locator("[id='owner-6.1.2']").fill("Ada");
      await page.locator("[id='due-6.1.2']").fill("2027-01-31");
    }
    if (area === "7") {
      // Comes back to the same place, with everything answered so far.
      const before = await stored(page);
      await page.reload();
      await settled(page);
      await expect(page).toHaveURL(/#\/area\/7/);
      await expect(radio(page, "7.1", String([3, 2, 4, 1, 3][13 % 5]))).toBeChecked();
      expect(await stored(page)).toBe(before);
    }
    await page.locator(".pager .primary").click();
    await settled(page);
  }

  await expect(page).toHaveURL(/#\/results$/);
  const json = await download(page, page.locator('[data-download="json"]'));
  expect(json.name).toMatch(/^aims-gap-iso-42001-2023-\d{4}-\d\d-\d\d\.json$/);
  expect(json.text).toBe(await stored(page));
  const core = score(json.text);
  expect(core.verdict).toBe("not-ready");
  await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", core.verdict);
  expect(await shownFigures(page)).toEqual(expectedFigures(core));
  expect(await shownFindings(page)).toEqual(expectedFindings(core));
  const blockers = page.locator("[data-blocker]");
  expect(await blockers.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.blocker))).toEqual(core.blockers);

  // The report, without scripts, says the same.
  const html = await download(page, page.locator('[data-download="html"]'));
  expect(html.text).not.toContain("<script");
  const bare = await context.browser()?.newContext({ javaScriptEnabled: false });
  const report = await bare!.newPage();
  const requests: string[] = [];
  report.on("request", (request) => requests.push(request.url()));
  await report.setContent(html.text);
  expect(requests).toEqual([]);
  for (const { ref } of outline.requirements) {
    await expect(report.locator(`#r-${ref.replaceAll(".", "-")}`)).toBeAttached();
  }
  for (const text of ["Example & Sons <b>GmbH</b>", NOTE, "https://example.org/risk-method", "Ada"]) {
    await expect(report.getByText(text).first()).toBeAttached();
  }
  await bare!.close();

  // Erased: nothing of ours is left.
  await page.getByRole("link", { name: "Your data" }).click();
  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("button", { name: "Yes, erase everything" }).click();
  await expect(page.getByText("Nothing of yours is stored in this browser any more.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  // And opened again from the file, to the same bytes.
  await page.locator("#settings-file").setInputFiles({ name: json.name, mimeType: "application/json", buffer: Buffer.from(json.text) });
  await expect(page.getByText(/The file is open: 70 of 70/)).toBeVisible();
  await open(page, "results");
  expect((await download(page, page.locator('[data-download="json"]'))).text).toBe(json.text);
});

test("every view shows what the core computes, for the fixtures", async ({ page }) => {
  for (const name of ["half-answered.json", "complete.json", "minimal.json"]) {
    const text = fixture(name);
    await open(page, "");
    await page.evaluate((value) => localStorage.setItem("aims-gap:assessment", value), text);
    await page.reload();
    await open(page, "results");
    const core = score(text);
    await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", core.verdict);
    expect(await shownFigures(page)).toEqual(expectedFigures(core));
    expect(await shownFindings(page)).toEqual(expectedFindings(core));
  }
});
