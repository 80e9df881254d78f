/* Dialogs keep the focus, give it back, and close by Escape; the skip link skips. */
import { downloaded, openFile } from "./support/downloads";
import { fixture, fixturePath } from "./support/repository";
import { areaScreen, arrived, heading, QUESTIONS, RESULTS, SETTINGS, START, visit } from "./support/screens";
import { ASSESSMENT, seed, storedAssessment } from "./support/storage";
import { expect, test, type FileChooser, type Locator, type Page } from "./support/test";
import { t } from "./support/text";

const OWN = fixture("half-answered.json");

async function expectTrapped(page: Page, dialog: Locator): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press(key);
      const outside = await dialog.evaluate((dialog) => {
        const focused = document.activeElement;
        return focused !== document.body && !dialog.contains(focused);
      });
      expect(outside, "the focus left the dialog").toBe(false);
    }
  }
}

test("the question before erasing keeps the focus, and Escape gives it back", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: OWN });
  await visit(page, SETTINGS);
  const erase = page.getByRole("button", { name: t("settings.erase"), exact: true });
  await erase.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: t("settings.erase_confirm") });
  // What destroys nothing is the first choice.
  await expect(dialog.getByRole("button", { name: t("settings.erase_no") })).toBeFocused();
  await expectTrapped(page, dialog);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(erase).toBeFocused();
  expect(await storedAssessment(page)).toBe(OWN);
});

test("the question before replacing keeps the focus, and offers a copy first", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: OWN });
  await visit(page, SETTINGS);
  await openFile(page, fixturePath("complete.json"));
  const dialog = page.getByRole("dialog", { name: t("open.replace_title") });
  await expect(dialog.getByRole("button", { name: t("open.replace_no") })).toBeFocused();
  await expectTrapped(page, dialog);
  const copy = dialog.getByRole("button", { name: t("open.replace_download") });
  expect((await downloaded(page, () => copy.click())).text).toBe(OWN);
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.locator("#settings-file")).toBeFocused();
  expect(await storedAssessment(page)).toBe(OWN);
});

for (const screen of [START, SETTINGS]) {
  for (const key of ["Enter", "Space"]) {
    test(`a file is chosen by ${key} on ${screen.name}`, async ({ page }) => {
      const choosers: FileChooser[] = [];
      page.on("filechooser", (chooser) => choosers.push(chooser));
      await visit(page, screen);
      // On the start page a button stands in for the file input until it is wanted.
      const opener = screen === START
        ? page.getByRole("button", { name: t("start.open_button") })
        : page.locator("#settings-file");
      await opener.focus();
      await page.keyboard.press(key);
      await expect.poll(() => choosers.length).toBe(1);
      await choosers[0].setFiles(fixturePath("minimal.json"));
      await arrived(page, QUESTIONS);
      await expect(heading(page)).toBeFocused();
      // It is asked for once, also when the next screen is drawn.
      await page.waitForTimeout(500);
      expect(choosers).toHaveLength(1);
    });
  }
}

test("the skip link is the first stop, is seen then, and leads past the navigation", async ({ page }) => {
  await visit(page, QUESTIONS);
  await page.reload();
  await arrived(page, QUESTIONS);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: t("app.skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(QUESTIONS.heading);
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("after skipping, a reload and the way back lead to the same screen", async ({ page }) => {
  await visit(page, RESULTS);
  await visit(page, areaScreen("5"));
  await page.getByRole("link", { name: t("app.skip") }).focus();
  await page.keyboard.press("Enter");
  await page.reload();
  await arrived(page, areaScreen("5"));
  await page.goBack();
  await expect(heading(page)).not.toHaveText(t("missing.title"));
});

test("what is told stays until it is dismissed", async ({ page }) => {
  await visit(page, SETTINGS);
  await openFile(page, fixturePath("foreign.json"));
  const notice = page.locator("#notices").getByText(t("open.failed"));
  await expect(notice).toBeVisible();
  await visit(page, RESULTS);
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: t("notice.dismiss") }).click();
  await expect(notice).toHaveCount(0);
});
