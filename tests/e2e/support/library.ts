/* Several assessments: the list, and what is stored of it. */
import { expect, type Locator, type Page } from "@playwright/test";
import { stored } from "./storage";
import { arrived, type Screen } from "./screens";
import { t } from "./text";

export const ASSESSMENTS: Screen = { name: "assessments", route: "#/assessments", heading: t("assessments.title") };
export const COMPARE: Screen = { name: "compare", route: "#/compare", heading: t("compare.title") };
export const SECOND = "aims-gap:assessment-2";
export const THIRD = "aims-gap:assessment-3";
export const OPEN = "aims-gap:open";

/** A row of the list. */
export function row(page: Page, slot: number): Locator {
  return page.locator(`li[data-slot="${slot}"]`);
}

/** A button of a row. */
export function action(page: Page, slot: number, key: string): Locator {
  return row(page, slot).getByRole("button", { name: t(key), exact: true });
}

/** The field with the name of an assessment. */
export function nameOf(page: Page, slot: number): Locator {
  return row(page, slot).getByLabel(t("assessments.name"), { exact: true });
}

/** What is stored under a key, as JSON. */
export async function storedAt(page: Page, key: string): Promise<Record<string, unknown>> {
  return JSON.parse((await stored(page))[key] ?? "null");
}

/** What the page says is open. */
export function banner(page: Page): Locator {
  return page.locator("[data-banner]");
}

/** Begins a further assessment from the list. */
export async function begin(page: Page, name: string): Promise<void> {
  await page.getByLabel(t("assessments.new_name")).fill(name);
  await page.getByRole("button", { name: t("assessments.create"), exact: true }).click();
  await arrived(page, { name: "profile", route: "#/profile", heading: t("profile.title") });
  await expect(banner(page)).toContainText(name);
}
