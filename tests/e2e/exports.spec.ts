/* The report in every format: made here, equal to what the command line makes,
   and what goes in is the visitor's choice. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expectAccessibleInBoth } from "./support/accessible";
import { CLI } from "./support/cli";
import { downloadBy } from "./support/downloads";
import { openReport } from "./support/report";
import { fixture, read } from "./support/repository";
import { RESULTS, visit } from "./support/screens";
import { ASSESSMENT, seed } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const EXAMPLE = read("catalogue/iso-42001-2023/en/example.json");
const DAY = "2026-11-25";
/** Each format with the end of its file's name. */
const FORMATS = {
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
  html: "html",
  md: "md",
  csv: "requirements.csv",
  oscal: "oscal.json",
  "oscal-catalog": "oscal-catalog.json",
};

/** Formats whose cover has the link to the result. */
const WITH_LINK = ["pdf", "docx", "html", "md"];

function commandLine(assessment: string | null, ...args: string[]): Buffer {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "aims-gap-")), "assessment.json");
  if (assessment !== null) writeFileSync(file, assessment);
  const files = assessment === null ? [] : [file];
  return execFileSync(CLI, ["report", "--date", DAY, ...args, ...files], { maxBuffer: 1 << 28 });
}

/** Opens the results of an assessment, on that day. */
async function open(page: Page, assessment: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${DAY}T12:00:00`));
  await seed(page, { [ASSESSMENT]: assessment });
  await visit(page, RESULTS);
  await expect(page.locator('[data-download="pdf"]')).toBeVisible();
}

const choices = (page: Page) => page.getByText(t("downloads.choices"));

/** A note that is hostile to every format. */
function hostile(): string {
  const assessment = JSON.parse(fixture("complete.json"));
  const notes = [
    "<script>alert(1)</script> & </w:t> ]]> *bold* | `code`",
    '=HYPERLINK("https://example.org")',
    "שלום עולם ‮reversed‬ مرحبا 👩‍🔬 ✓ 漢字 Ελληνικά Кириллица",
    "one\r\ntwo\rthree\nfour\tfive",
    "long ".repeat(800).trim(),
  ];
  Object.values<{ note?: string }>(assessment.answers).forEach((answer, index) => {
    answer.note = notes[index % notes.length];
  });
  return JSON.stringify(assessment);
}

for (const [name, assessment] of Object.entries({ example: EXAMPLE, hostile: hostile() })) {
  test(`${name}: every format is that of the command line, to the byte`, async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    await open(page, assessment);
    for (const [format, end] of Object.entries(FORMATS)) {
      const made = await downloadBy(page, format);
      expect(made.name).toBe(`aims-gap-iso-42001-2023-${DAY}.${end}`);
      const link = WITH_LINK.includes(format) ? ["--link", baseURL!] : [];
      const expected = commandLine(format === "oscal-catalog" ? null : assessment, "--format", format, ...link);
      expect(readFileSync(made.path).equals(expected), `${format}: equal bytes`).toBe(true);
    }
  });
}

test("what goes in is a choice", async ({ page, browser }) => {
  await open(page, EXAMPLE);
  await choices(page).click();
  await page.getByLabel(t("soa.table"), { exact: true }).uncheck();
  await page.getByLabel(t("downloads.paper_letter")).check();
  await page.getByLabel(t("downloads.marking")).check();
  await page.getByLabel(t("downloads.link")).uncheck();
  const html = await downloadBy(page, "html");
  await openReport(browser, html.path, async (report) => {
    await expect(report.locator("#soa")).toHaveCount(0);
    await expect(report.locator("#roadmap")).toBeVisible();
    await expect(report.locator(".marking")).toHaveText(t("document.confidential"));
  });
  const args = ["--without", "soa", "--paper", "letter", "--marking", t("document.confidential")];
  for (const format of ["pdf", "docx", "xlsx", "html", "md"]) {
    const made = await downloadBy(page, format);
    const expected = commandLine(EXAMPLE, "--format", format, ...args);
    expect(readFileSync(made.path).equals(expected), `${format}: equal bytes`).toBe(true);
  }
});

test("any table as CSV", async ({ page }) => {
  await open(page, EXAMPLE);
  await page.getByLabel(t("downloads.csv_table")).selectOption("risks");
  const made = await downloadBy(page, "csv");
  expect(made.name).toContain("risks.csv");
  expect(made.text).toBe(commandLine(EXAMPLE, "--format", "csv", "--table", "risks").toString());
});

test("a logo is drawn anew for the cover, and what is none is refused", async ({ page, browser }) => {
  await open(page, EXAMPLE);
  await choices(page).click();
  const logo = page.getByLabel(t("downloads.logo"));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" onload="alert(1)">
    <script>alert(2)</script><rect width="300" height="100" fill="#135"/></svg>`;
  await logo.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
  await expect(page.locator(".logo-here img")).toBeVisible();
  const html = await downloadBy(page, "html");
  await openReport(browser, html.path, async (report) => {
    const shown = report.locator("img.logo");
    await expect(shown).toBeVisible();
    expect(await shown.getAttribute("src")).toMatch(/^data:image\/png;base64,/);
    await expect(shown).toHaveAttribute("alt", /./);
  });
  expect((await downloadBy(page, "pdf")).text).toContain("%PDF");

  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("none") });
  await expect(page.getByText(t("downloads.logo_failed_kind"))).toBeVisible();
  await expect(page.locator(".logo-here")).toHaveCount(0);
  const large = Buffer.alloc(1024 * 1024 + 1);
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: large });
  await expect(page.getByText(t("downloads.logo_failed_large"))).toBeVisible();
});

test("a worker that cannot be fetched is told, and fetched again", async ({ page, problems }) => {
  problems.allowFailing(/exporter-pdf/);
  await open(page, EXAMPLE);
  await page.route(/exporter-pdf/, (route) => route.abort());
  await page.locator('[data-download="pdf"]').click();
  await expect(page.getByText(t("downloads.failed_load"))).toBeVisible();
  // What needs no worker is still made.
  expect((await downloadBy(page, "html")).text).toContain("<!DOCTYPE html>");
  await page.unroute(/exporter-pdf/);
  expect((await downloadBy(page, "pdf")).text).toContain("%PDF");
});

test("a worker whose program does not come is told, and fetched again", async ({ page, problems }) => {
  problems.allowFailing(/exporter-docx/);
  problems.allow(/TypeError/);
  await open(page, EXAMPLE);
  await page.route(/exporter-docx-core_bg/, (route) => route.abort());
  await page.locator('[data-download="docx"]').click();
  await expect(page.getByText(t("downloads.failed_load"))).toBeVisible();
  await page.unroute(/exporter-docx-core_bg/);
  expect((await downloadBy(page, "docx")).name).toContain(".docx");
});

test("workers are fetched at the first click and kept", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open(page, EXAMPLE);
  expect(fetched.filter((url) => url.includes("exporter"))).toEqual([]);
  await downloadBy(page, "xlsx");
  const first = fetched.filter((url) => url.includes("exporter"));
  expect(first.length).toBeGreaterThan(0);
  expect(first.every((url) => url.includes("exporter-xlsx"))).toBe(true);
  await downloadBy(page, "xlsx");
  expect(fetched.filter((url) => url.includes("exporter"))).toEqual(first);
});

test("by the keyboard alone", async ({ page }) => {
  await open(page, EXAMPLE);
  await choices(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator('input[name="part"]').first()).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator('input[name="part"]').first()).not.toBeChecked();
  await page.locator('[data-download="md"]').focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toContain(".md");
  await expect(page.getByText(t("downloads.done", { name: download.suggestedFilename() }))).toBeVisible();
});

for (const width of [320, 1100]) {
  test(`${width} px: axe finds nothing, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, EXAMPLE);
    await choices(page).click();
    await expectAccessibleInBoth(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
}
