/* Several assessments: begun, named, copied, put away, deleted, compared. */
import { expectAccessible } from "./support/accessible";
import { downloaded } from "./support/downloads";
import { card, radio, rate } from "./support/interview";
import { action, ASSESSMENTS, banner, begin, COMPARE, nameOf, OPEN, row, SECOND, storedAt, THIRD } from "./support/library";
import { fixture } from "./support/repository";
import { areaScreen, arrived, PROFILE, QUESTIONS, RESULTS, SETTINGS, START, visit } from "./support/screens";
import { ASSESSMENT, expectStored, seed, stored } from "./support/storage";
import { expect, test, type Page } from "./support/test";
import { t } from "./support/text";

const AREA_5 = areaScreen("5");
const own = fixture("half-answered.json");

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const excess = await page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
  expect(excess, "no sideways scroll").toBeLessThanOrEqual(0);
}

test("whoever has one assessment meets no trace of several", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  for (const screen of [START, PROFILE, QUESTIONS, AREA_5, RESULTS, SETTINGS]) {
    await visit(page, screen);
    await expect(banner(page)).toHaveCount(0);
  }
  expect(Object.keys(await stored(page)).filter((key) => key !== "aims-gap:place")).toEqual([ASSESSMENT]);
  await page.getByRole("link", { name: t("settings.assessments") }).click();
  await arrived(page, ASSESSMENTS);
  await expect(page.locator("li[data-slot]")).toHaveCount(1);
  await expect(row(page, 1)).toContainText(t("assessments.open_now"));
});

test("a further one is begun, worked on, and is open again after a reload", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, ASSESSMENTS);
  await begin(page, "Client B");
  await visit(page, AREA_5);
  await rate(page, "5.2", "4");
  expect(await storedAt(page, SECOND)).toMatchObject({ name: "Client B", answers: { "5.2": { level: 4 } } });
  expect((await stored(page))[ASSESSMENT]).toBe(own);
  await page.reload();
  await expect(radio(page, "5.2", "4")).toBeChecked();
  await expect(banner(page)).toContainText("Client B");

  await banner(page).getByRole("link", { name: t("banner.all") }).click();
  await arrived(page, ASSESSMENTS);
  await action(page, 1, "assessments.open").click();
  await arrived(page, QUESTIONS);
  await page.goto(AREA_5.route);
  await expect(radio(page, "5.2", "4")).not.toBeChecked();
  expect((await stored(page))[OPEN]).toBeUndefined();
});

test("one is named in place, copied, put away and brought back", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, ASSESSMENTS);
  await nameOf(page, 1).fill("Head office");
  await nameOf(page, 1).press("Enter");
  await expect.poll(() => storedAt(page, ASSESSMENT)).toMatchObject({ name: "Head office" });

  await action(page, 1, "assessments.duplicate").click();
  const copy = t("assessments.copy_of", { name: "Head office" });
  await expect(nameOf(page, 2)).toBeFocused();
  await expect(nameOf(page, 2)).toHaveValue(copy);
  expect((await storedAt(page, SECOND)).answers).toEqual(JSON.parse(own).answers);

  // One that is not open is named without being opened.
  await nameOf(page, 2).fill("Branch");
  await nameOf(page, 2).blur();
  await expect.poll(() => storedAt(page, SECOND)).toMatchObject({ name: "Branch" });
  await expect(row(page, 1)).toContainText(t("assessments.open_now"));

  await action(page, 2, "assessments.archive").click();
  await expect(row(page, 2)).toBeHidden();
  await expect(page.locator("main h1:visible")).toBeFocused();
  expect(await storedAt(page, SECOND)).toMatchObject({ archived: true });
  await page.getByText(t("assessments.archived", { n: 1 })).click();
  await action(page, 2, "assessments.restore").click();
  await expect(row(page, 2)).toBeVisible();
  expect((await storedAt(page, SECOND)).archived).toBeUndefined();
});

test("a snapshot stays as it is, and what changed since is compared with it", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: fixture("complete.json") });
  await visit(page, COMPARE);
  await expect(page.getByText(t("compare.one"))).toBeVisible();
  await page.getByRole("button", { name: t("assessments.snapshot") }).click();
  await expect(page.getByText(t("compare.none"))).toBeVisible();
  const taken = (await stored(page))[SECOND];
  expect(JSON.parse(taken).snapshot).toBe(new Date().toISOString().slice(0, 10));

  await visit(page, AREA_5);
  const levels = JSON.parse(taken).answers;
  expect(levels["5.1"].level).toBe(3);
  await rate(page, "5.1", "4");
  await rate(page, "5.2", "0");
  await rate(page, "5.3", "unknown");
  await visit(page, COMPARE);
  await expect(page.locator("[data-summary]")).toContainText(t("compare.rose", { n: 1 }));
  for (const [ref, change] of [["5.1", "rose"], ["5.2", "fell"], ["5.3", "gone"]]) {
    await expect(page.locator(`[data-ref="${ref}"]`)).toHaveAttribute("data-change", change);
  }
  await expect(page.locator('[data-change="rose"], [data-change="fell"], [data-change="gone"]')).toHaveCount(3);
  await expect(page.locator('[data-side="before"][data-metric="coverage"]').first()).toHaveAttribute("data-value", "100.00");
  await page.getByRole("button", { name: t("compare.swap") }).click();
  await expect(page.locator('[data-ref="5.1"]')).toHaveAttribute("data-change", "fell");
  await expect(page.locator('[data-ref="5.3"]')).toHaveAttribute("data-change", "new");

  await visit(page, ASSESSMENTS);
  await action(page, 2, "assessments.open").click();
  await arrived(page, RESULTS);
  await expect(banner(page)).toBeVisible();
  await visit(page, AREA_5);
  await expect(radio(page, "5.1", "3")).toBeChecked();
  await expect(radio(page, "5.1", "0")).toBeDisabled();
  await visit(page, PROFILE);
  await expect(page.getByLabel(t("profile.organisation"))).toBeDisabled();
  expect((await stored(page))[SECOND]).toBe(taken);

  await banner(page).getByRole("button", { name: t("banner.snapshot_copy") }).click();
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  expect(await storedAt(page, THIRD)).toMatchObject({ answers: { "5.1": { level: 1 } } });
  expect((await stored(page))[SECOND]).toBe(taken);
});

test("what is deleted is gone, and another one opens", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, ASSESSMENTS);
  await begin(page, "Client B");
  await visit(page, ASSESSMENTS);
  await action(page, 2, "assessments.delete").click();
  await page.getByRole("button", { name: t("assessments.delete_no"), exact: true }).click();
  await expect(row(page, 2)).toBeVisible();
  await action(page, 2, "assessments.delete").click();
  await page.getByRole("button", { name: t("assessments.delete_yes") }).click();
  await expect(page.locator("li[data-slot]")).toHaveCount(1);
  await expect(row(page, 1)).toContainText(t("assessments.open_now"));
  await expect(banner(page)).toHaveCount(0);
  await expect(page.locator("main h1:visible")).toBeFocused();
  expect(await stored(page)).toEqual({ [ASSESSMENT]: own });

  // The last one: an empty one is open after it.
  await action(page, 1, "assessments.delete").click();
  await page.getByRole("button", { name: t("assessments.delete_yes") }).click();
  await expect(row(page, 1).locator('[data-metric="readiness"]')).toHaveAttribute("data-value", "0.00");
  expect(await stored(page)).toEqual({});
});

test("two tabs have different ones open", async ({ page, context }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, AREA_5);
  const other = await context.newPage();
  await visit(other, ASSESSMENTS);
  await begin(other, "Client B");
  await visit(other, AREA_5);
  await rate(other, "5.1", "1");
  await rate(page, "5.1", "4");
  await expect(radio(other, "5.1", "1")).toBeChecked();
  await expectStored(page, "5.1", { level: 4 });
  expect(await storedAt(page, SECOND)).toMatchObject({ answers: { "5.1": { level: 1 } } });

  // The one that is open there is deleted here.
  await visit(page, ASSESSMENTS);
  await action(page, 2, "assessments.delete").click();
  await page.getByRole("button", { name: t("assessments.delete_yes") }).click();
  await expect(other.locator("#notices").getByText(t("notice.deleted_elsewhere"))).toBeVisible();
  await expect(radio(other, "5.1", "4")).toBeChecked();
});

test("denied storage: several go on in memory", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await visit(page, AREA_5);
  await rate(page, "5.1", "2");
  await page.goto(ASSESSMENTS.route);
  await expect(page.getByText(t("assessments.memory"))).toBeVisible();
  await begin(page, "Client B");
  await page.goto(AREA_5.route);
  await rate(page, "5.1", "4");
  await page.goto(ASSESSMENTS.route);
  await action(page, 1, "assessments.open").click();
  await page.goto(AREA_5.route);
  await expect(radio(page, "5.1", "2")).toBeChecked();
  await page.goto(ASSESSMENTS.route);
  await expect(nameOf(page, 2)).toHaveValue("Client B");
  await expect(row(page, 2)).toContainText(t("assessments.unsaved"));
});

test("one that cannot be read is listed, handed over and left alone", async ({ page }) => {
  const newer = fixture("newer.json");
  await seed(page, { [ASSESSMENT]: own, [SECOND]: newer });
  await visit(page, ASSESSMENTS);
  await expect(row(page, 2)).toContainText(t("assessments.unreadable"));
  const handed = await downloaded(page, () => row(page, 2).locator('[data-download="stored"]').click());
  expect(handed.text).toBe(newer);
  await begin(page, "Client C");
  expect((await stored(page))[SECOND]).toBe(newer);
  expect(await storedAt(page, THIRD)).toMatchObject({ name: "Client C" });
});

test("without room nothing is begun, and it is said", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, ASSESSMENTS);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await action(page, 1, "assessments.duplicate").click();
  await expect(page.getByText(t("assessments.no_room"))).toBeVisible();
  await expect(page.locator("li[data-slot]")).toHaveCount(1);
});

test("erasing everything erases all of them", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own, [SECOND]: own, [OPEN]: "2" });
  await visit(page, SETTINGS);
  await expect(page.locator(".stored").getByText(t("settings.stored_further"))).toBeVisible();
  await page.getByRole("button", { name: t("settings.erase"), exact: true }).click();
  await page.getByRole("button", { name: t("settings.erase_yes") }).click();
  await expect(banner(page)).toHaveCount(0);
  expect(await stored(page)).toEqual({});
  await visit(page, AREA_5);
  await rate(page, "5.1", "1");
  expect(Object.keys(await stored(page)).sort()).toEqual([ASSESSMENT, "aims-gap:place"]);
});

for (const width of [320, 1100]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme });

      test("list and comparison are accessible and fit", async ({ page }) => {
        const before = { ...JSON.parse(own), name: "Last year", snapshot: "2025-11-25" };
        const stored = { [ASSESSMENT]: fixture("complete.json"), [SECOND]: JSON.stringify(before), [THIRD]: "corrupt" };
        await seed(page, stored);
        for (const screen of [ASSESSMENTS, COMPARE]) {
          await visit(page, screen);
          await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
          await expectSound(page);
        }
      });
    });
  }
}

test("by keyboard: begun, named, copied, deleted", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, ASSESSMENTS);
  await nameOf(page, 1).focus();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Tab");
  await expect(action(page, 1, "assessments.duplicate")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(nameOf(page, 2)).toBeFocused();
  await action(page, 2, "assessments.delete").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(row(page, 2)).toHaveCount(0);
  await page.getByLabel(t("assessments.new_name")).focus();
  await page.keyboard.type("Typed");
  await page.keyboard.press("Enter");
  await arrived(page, PROFILE);
  await expect(banner(page)).toContainText("Typed");
});

test("a file opens beside what is here, if the visitor wants both", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: own });
  await visit(page, START);
  const opening = page.getByRole("button", { name: t("start.open_button") });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), opening.click()]);
  await chooser.setFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(fixture("complete.json")) });
  await page.getByRole("button", { name: t("open.replace_beside") }).click();
  await arrived(page, QUESTIONS);
  const all = await stored(page);
  expect(all[ASSESSMENT]).toBe(own);
  expect(all[SECOND]).toBe(fixture("complete.json"));
  await visit(page, AREA_5);
  await expect(card(page, "5.1")).toHaveAttribute("data-answered", "true");
});
