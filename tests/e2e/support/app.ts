// What a visitor does, by the attributes that the product promises.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

export type Outline = { areas: { ref: string }[]; requirements: { ref: string; kind: string; area: string }[] };

export const outline: Outline = JSON.parse(
  readFileSync(join(__dirname, "../../../catalogue/iso-42001-2023/outline.json"), "utf8"),
);

export const areas = outline.areas.map((area) => area.ref);
export const ROUTES = ["", "profile", "areas", "stage-1", "results", "method", "settings", "nowhere"];

/** Opens a screen and waits until it is drawn. */
export async function open(page: Page, route: string): Promise<void> {
  await page.goto(`#/${route}`);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await expect(page.locator("#screen > .loading")).toHaveCount(0);
}

export function requirement(page: Page, reference: string): Locator {
  return page.locator(`[data-requirement="${reference}"]`);
}

export function radio(page: Page, reference: string, value: string): Locator {
  return requirement(page, reference).locator(`input[type="radio"][value="${value}"]`);
}

/** Puts an assessment into storage before the page's own scripts run, once. */
export async function seed(page: Page, text: string, key = "aims-gap:assessment"): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem("seeded") === null) {
        localStorage.setItem(key, text);
        sessionStorage.setItem("seeded", "");
      }
    },
    [key, text] as const,
  );
}

export function fixture(name: string): string {
  return readFileSync(join(__dirname, "../../fixtures", name), "utf8");
}

export async function stored(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem("aims-gap:assessment"));
}

/** Clicks a button and returns what it downloads. */
export async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

export async function answerProfile(page: Page): Promise<void> {
  await page.locator("#role-provider").check();
  await page.locator("#role-deployer").check();
  await page.locator("#size-11-50").check();
  await page.locator("#sector").selectOption("software");
  await page.locator("#iso-27001-yes").check();
  await page.locator("#high-risk-unsure").check();
}
