/* What this browser keeps, looked at and prepared from outside the app. */
import { expect, type Page } from "@playwright/test";

export const ASSESSMENT = "aims-gap:assessment";
export const PLACE = "aims-gap:place";
export const THEME = "aims-gap:theme";

type Stored = Record<string, string>;

/** Stores values before the app is opened. */
export async function seed(page: Page, values: Stored): Promise<void> {
  // An empty page of the same origin, without the app.
  const body = '<!doctype html><title>empty</title><link rel="icon" href="data:,">';
  await page.route("**/empty.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("empty.html");
  await page.evaluate((values) => {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
  }, values);
}

/** Everything that is stored, whoever stored it. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The stored assessment as it is. */
export function storedAssessment(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), ASSESSMENT);
}

/** What is stored as the rating of a requirement. */
export async function storedAnswer(page: Page, ref: string): Promise<Record<string, unknown>> {
  return JSON.parse((await storedAssessment(page)) ?? "{}").answers?.[ref];
}

/** Waits until a requirement's answer is stored like this. */
export async function expectStored(page: Page, ref: string, answer: object): Promise<void> {
  await expect.poll(() => storedAnswer(page, ref)).toMatchObject(answer);
}
