/* Files that the page hands to the visitor. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { test, type Page } from "@playwright/test";
import { t } from "./text";

export type Downloaded = { name: string; path: string; text: string };

/** What is downloaded by `act`. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 15_000 }), act()]);
  const name = download.suggestedFilename();
  const path = test.info().outputPath(`${randomUUID()}-${name}`);
  await download.saveAs(path);
  return { name, path, text: readFileSync(path, "utf8") };
}

/** What a button of the contract, `data-download`, hands over. */
export function downloadBy(page: Page, format: string): Promise<Downloaded> {
  return downloaded(page, () => page.locator(`[data-download="${format}"]:visible`).click());
}

/** A file to be chosen: a path, or a name with its contents. */
export type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

export function file(contents: string | Buffer, name = "assessment.json"): Chosen {
  return { name, mimeType: "application/json", buffer: Buffer.from(contents) };
}

/** Opens a file by the button for it. */
export async function openFile(page: Page, chosen: Chosen): Promise<void> {
  // On the start page a button stands in for the file input until it is wanted.
  const button = page.locator("label:visible, button:visible", { hasText: t("start.open_button") });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser", { timeout: 5_000 }), button.click()]);
  await chooser.setFiles(chosen);
}
