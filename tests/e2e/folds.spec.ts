/* Fold-outs of a requirement: folded on every page that opens, filled once opened. */
import { card, openRecord } from "./support/interview";
import { AREA_SCREENS, areaScreen, arrived, visit } from "./support/screens";
import { expect, test } from "./support/test";
import { t } from "./support/text";

test("what was unfolded in one area leaves the next area folded", async ({ page }) => {
  await visit(page, areaScreen("4"));
  for (const ref of ["4.1", "4.3"]) {
    await openRecord(page, ref);
    await card(page, ref).locator("summary", { hasText: t("requirement.more") }).click();
    await expect(card(page, ref).getByText(t("requirement.evidence_examples"))).toBeVisible();
  }
  await page.getByRole("link", { name: t("area.next", { ref: "5", title: "Leadership" }) }).click();
  await arrived(page, areaScreen("5"));
  await expect(page.locator("details[open]")).toHaveCount(0);
});

test("one click unfolds a record, and the next folds it, in every area", async ({ page }) => {
  for (const screen of AREA_SCREENS) {
    await visit(page, screen);
    const second = page.locator("[data-requirement]").nth(1);
    const record = second.locator("details", { hasText: t("requirement.record") });
    const note = second.getByLabel(t("requirement.note"), { exact: true });
    await record.locator("summary").click();
    await expect(note, screen.name).toBeVisible();
    await record.locator("summary").click();
    await expect(note, screen.name).toBeHidden();
    await record.locator("summary").click();
  }
});

test("evidence is added, removed and renumbered, and the focus stays in the record", async ({ page }) => {
  await visit(page, areaScreen("4"));
  await openRecord(page, "4.1");
  const add = card(page, "4.1").getByRole("button", { name: t("requirement.evidence_add") });
  const field = (n: number) => card(page, "4.1").getByLabel(t("requirement.evidence_n", { n }));
  for (const n of [1, 2, 3]) {
    await add.click();
    await expect(field(n)).toBeFocused();
    await field(n).fill(`Document ${n}`);
  }
  await card(page, "4.1").getByRole("button", { name: t("requirement.evidence_remove_n", { n: 2 }) }).click();
  await expect(field(2)).toHaveValue("Document 3");
  await expect(field(3)).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(card(page, "4.1").locator(":focus")).toHaveCount(1);
});

test("an answer that is cleared leaves the keyboard at its requirement", async ({ page }) => {
  await visit(page, areaScreen("4"));
  await card(page, "4.2").locator('[value="2"]').check();
  const clear = card(page, "4.2").getByRole("button", { name: t("requirement.clear") });
  await clear.focus();
  await page.keyboard.press("Enter");
  await expect(card(page, "4.2").locator(":checked")).toHaveCount(0);
  await expect(clear).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(card(page, "4.2").locator(":focus")).toHaveCount(1);
});
