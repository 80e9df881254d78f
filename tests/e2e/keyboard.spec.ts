/* The whole journey without a mouse, with a visible focus at every stop. */
import { AREAS, requirementsOf } from "./support/catalogue";
import { card, radio } from "./support/interview";
import { areaScreen, arrived, PROFILE, QUESTIONS, RESULTS, type Screen, SETTINGS, START, visit } from "./support/screens";
import { score } from "./support/score";
import { expectResults } from "./support/results";
import { storedAssessment } from "./support/storage";
import { downloaded } from "./support/downloads";
import { expect, test, type Locator, type Page } from "./support/test";
import { t } from "./support/text";

/** Presses Tab until the focus is there; every stop on the way must show the focus. */
async function tabTo(page: Page, target: Locator, limit = 60): Promise<void> {
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press("Tab");
    const shown = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return "";
      const outlined = (element: Element | null) =>
        element !== null && parseFloat(getComputedStyle(element).outlineWidth) >= 2 && getComputedStyle(element).outlineStyle !== "none";
      return outlined(focused) || outlined(focused.closest("label")) ? "" : focused.outerHTML;
    });
    expect(shown, "what has the focus and does not show it").toBe("");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${limit} presses of Tab: ${target}`);
}

/** Waits for a new screen as a person does: until the focus is at its heading, or at
 * the requirement that the address names. */
async function landed(page: Page, screen: Screen): Promise<void> {
  await arrived(page, screen);
  await expect(page.locator("main").locator("h1:focus, [data-requirement]:focus")).toHaveCount(1);
}

async function follow(page: Page, target: Locator, limit?: number): Promise<void> {
  await tabTo(page, target, limit);
  await page.keyboard.press("Enter");
}

async function fillProfile(page: Page): Promise<void> {
  await tabTo(page, page.locator("#role-provider"));
  await page.keyboard.press("Space");
  await tabTo(page, page.locator("#size-1-10"));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#size-11-50")).toBeChecked();
  await tabTo(page, page.locator("#sector"));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#sector")).toHaveValue("software");
  await tabTo(page, page.locator("#iso-27001-yes"));
  await page.keyboard.press("Space");
  await tabTo(page, page.locator("#high-risk-yes"));
  await page.keyboard.press("Space");
  await tabTo(page, page.locator("#organisation"));
  await page.keyboard.type("Nordlicht GmbH");
}

/** Chooses a level with Space and the arrow keys. */
async function choose(page: Page, ref: string, level: number): Promise<void> {
  await tabTo(page, radio(page, ref, "0"), 12);
  await page.keyboard.press("Space");
  for (let step = 0; step < level; step += 1) await page.keyboard.press("ArrowDown");
  await expect(radio(page, ref, String(level))).toBeChecked();
}

test("profile, 70 requirements, results, downloads, erased", async ({ page }) => {
  test.setTimeout(300_000);
  await visit(page, START);
  await follow(page, page.getByRole("link", { name: t("start.begin") }));
  await landed(page, PROFILE);
  await fillProfile(page);
  await follow(page, page.getByRole("button", { name: t("profile.continue") }));
  await landed(page, QUESTIONS);
  await follow(page, page.getByRole("link", { name: t("areas.begin", { ref: "4.1" }) }));

  let index = 0;
  for (const { ref: area } of AREAS) {
    await landed(page, areaScreen(area));
    for (const { ref } of requirementsOf(area)) {
      if (ref === "A.7.6") {
        // From "improving", the arrows lead on to "don't know yet" and "not applicable".
        await choose(page, ref, 4);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await expect(radio(page, ref, "excluded")).toBeChecked();
        await tabTo(page, card(page, ref).locator("textarea"), 4);
        await page.keyboard.type("No training data is prepared here.");
      } else {
        await choose(page, ref, [3, 4, 2][index % 3]);
      }
      index += 1;
    }
    if (area === "5") {
      await follow(page, card(page, "5.3").locator("summary").nth(1), 4);
      await tabTo(page, page.locator("[id='note-5.3']"), 2);
      await page.keyboard.type("Approved by the board");
    }
    await follow(page, page.locator(".pager .primary"), 12);
  }

  await landed(page, RESULTS);
  const json = await downloaded(page, () => follow(page, page.locator('[data-download="json"]'), 400));
  expect(json.text).toBe(await storedAssessment(page));
  expect(JSON.parse(json.text).answers["5.3"].note).toBe("Approved by the board");
  await expectResults(page, score(json.text));

  await visit(page, SETTINGS);
  const erase = page.getByRole("button", { name: t("settings.erase"), exact: true });
  await follow(page, erase);
  await expect(page.getByRole("button", { name: t("settings.erase_no") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(erase).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: t("settings.erase_yes") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("settings.erased"))).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
