/* Opening files: what cannot be read is told, and never touches what is here. */
import { file, openFile } from "./support/downloads";
import { fixture } from "./support/repository";
import { SETTINGS, visit } from "./support/screens";
import { ASSESSMENT, seed, storedAssessment } from "./support/storage";
import { expect, test } from "./support/test";
import { t } from "./support/text";

const REFUSED: Record<string, [string | Buffer, string]> = {
  corrupt: [fixture("corrupt.txt"), "not JSON"],
  foreign: [fixture("foreign.json"), t("file.foreign")],
  newer: [fixture("newer.json"), t("file.newer", { version: 2 })],
  contradictory: [fixture("contradiction.json"), t("file.contradiction")],
  "not text": [Buffer.from([0xff, 0xfe, 0x00, 0x80]), t("file.not_text")],
  "too large": [Buffer.alloc(2 * 1024 * 1024 + 1, " "), t("file.too_large")],
  empty: ["", "not JSON"],
};

for (const [name, [contents, reason]] of Object.entries(REFUSED)) {
  test(`a file that is ${name} is refused with its reason`, async ({ page }) => {
    const own = fixture("half-answered.json");
    await seed(page, { [ASSESSMENT]: own });
    await visit(page, SETTINGS);
    await openFile(page, file(contents));
    const notice = page.locator("#notices").getByText(t("open.failed"));
    await expect(notice).toContainText(reason);
    expect(await storedAssessment(page)).toBe(own);
  });
}

test("a file replaces an assessment only when the visitor says so", async ({ page }) => {
  const own = fixture("half-answered.json");
  const other = fixture("complete.json");
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, SETTINGS);
  await openFile(page, file(other));
  const dialog = page.getByRole("dialog", { name: t("open.replace_title") });
  await dialog.getByRole("button", { name: t("open.replace_no") }).click();
  await expect(dialog).toBeHidden();
  expect(await storedAssessment(page)).toBe(own);

  await openFile(page, file(other));
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await storedAssessment(page)).toBe(own);

  await openFile(page, file(other));
  await dialog.getByRole("button", { name: t("open.replace_yes") }).click();
  await expect(page).toHaveURL(/#\/areas$/);
  expect(await storedAssessment(page)).toBe(other);
});
