/* From one version to the next, and installations beside each other. */
import { expectAccessibleInBoth } from "../e2e/support/accessible";
import { downloadBy } from "../e2e/support/downloads";
import { openRecord } from "../e2e/support/interview";
import * as screens from "../e2e/support/screens";
import { arrived, visit } from "../e2e/support/screens";
import { t } from "../e2e/support/text";
import { asked, cacheOf, caches, cutOff, expect, kept, lookAgain, SITE, test, waiting, type Page } from "./support/test";
import { V1, V2 } from "./support/versions";

const notice = (page: Page) => page.getByRole("status").filter({ hasText: t("app.updated") });
const reload = (page: Page) => notice(page).getByRole("button", { name: t("app.failed_reload") });
const version = (page: Page) => page.locator('meta[name="version"]');

/** The hashed folders among addresses. */
function folders(urls: string[]): string[] {
  return [...new Set(urls.flatMap((url) => /\/(a-[0-9a-f]{12})\//.exec(url)?.[1] ?? []))];
}

test("a new version waits until the visitor wants it", async ({ page, host, problems, baseURL }) => {
  const urls = asked(page);
  await visit(page, screens.areaScreen("5"));
  await expect(notice(page)).toBeHidden();
  await kept(page);
  const note = await openRecord(page, "5.2");
  await note.pressSequentially("Half a sen");

  host.sites.set(SITE, V2);
  let navigations = 0;
  page.on("framenavigated", () => navigations++);
  await lookAgain(page);
  await expect(notice(page)).toBeVisible({ timeout: 20_000 });
  await waiting(page);
  await expect(note).toBeFocused();
  await note.pressSequentially("tence.");
  await expect(note).toHaveValue("Half a sentence.");
  expect(navigations).toBe(0);
  expect(await caches(page)).toEqual([cacheOf(baseURL!, V1), cacheOf(baseURL!, V2)].sort());

  // The page goes on, with parts that it had not fetched and that no host has any more.
  await page.getByRole("link", { name: t("app.nav_results"), exact: true }).click();
  await arrived(page, screens.RESULTS);
  expect((await downloadBy(page, "docx")).name).toContain(".docx");
  // Reloading is not asking for the new version.
  await page.reload();
  await arrived(page, screens.RESULTS);
  await expect(version(page)).toHaveCount(0);
  expect(folders(urls)).toEqual([V1.folder]);
  await expect(notice(page)).toBeVisible();

  urls.length = 0;
  await reload(page).click();
  await expect(version(page)).toHaveAttribute("content", "2");
  await arrived(page, screens.RESULTS);
  await expect(notice(page)).toBeHidden();
  await visit(page, screens.areaScreen("5"));
  await expect(await openRecord(page, "5.2")).toHaveValue("Half a sentence.");
  await expect.poll(() => caches(page)).toEqual([cacheOf(baseURL!, V2)]);
  expect(folders(urls)).toEqual([V2.folder]);

  await cutOff(host, problems);
  await page.reload();
  await arrived(page, screens.areaScreen("5"));
  await expect(version(page)).toHaveAttribute("content", "2");
});

test("another window goes on with its version until it is reloaded", async ({ page, host, context, baseURL }) => {
  await visit(page, screens.START);
  await kept(page);
  const other = await context.newPage();
  await visit(other, screens.START);
  const urls = asked(other);
  host.sites.set(SITE, V2);
  await lookAgain(page);
  await expect(notice(other)).toBeVisible({ timeout: 20_000 });

  await reload(page).click();
  await expect(version(page)).toHaveAttribute("content", "2");
  await arrived(page, screens.START);
  await expect(version(other)).toHaveCount(0);
  await other.getByRole("link", { name: t("app.nav_results"), exact: true }).click();
  await arrived(other, screens.RESULTS);
  expect((await downloadBy(other, "xlsx")).name).toContain(".xlsx");
  expect(folders(urls)).toEqual([V1.folder]);
  expect(await caches(page)).toContain(cacheOf(baseURL!, V1));

  await reload(other).click();
  await expect(version(other)).toHaveAttribute("content", "2");
  await arrived(other, screens.RESULTS);
  await page.close();
  await other.reload();
  await expect.poll(() => caches(other)).toEqual([cacheOf(baseURL!, V2)]);
});

test("once all windows are closed, the new version opens", async ({ page, host, context }) => {
  await visit(page, screens.START);
  await kept(page);
  host.sites.set(SITE, V2);
  await lookAgain(page);
  await waiting(page);
  await page.close();
  const again = await context.newPage();
  await expect(async () => {
    await again.goto("about:blank");
    await again.goto("");
    await expect(version(again)).toHaveAttribute("content", "2", { timeout: 1_000 });
  }).toPass();
  await arrived(again, screens.START);
  await expect(notice(again)).toBeHidden();
});

test("two installations on an origin keep to themselves", async ({ page, host, context, problems, baseURL }) => {
  // One within the other's folder, which is the harder case.
  const second = `${SITE}second/`;
  host.sites.clear();
  host.sites.set(second, V1).set(SITE, V1);
  const there = host.address(second);
  await page.goto(baseURL!);
  await page.evaluate(() => window.caches.open("somebody else's"));
  await kept(page);
  const other = await context.newPage();
  await other.goto(there);
  await arrived(other, screens.START);
  await other.waitForFunction((scope) => navigator.serviceWorker.controller?.scriptURL === `${scope}sw.js`, there);
  const own = cacheOf(baseURL!, V1);
  expect(await caches(page)).toEqual([own, cacheOf(there, V1), "somebody else's"].sort());

  host.sites.set(second, V2);
  await lookAgain(other);
  await waiting(other);
  await expect(notice(other)).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await reload(other).click();
  await expect(version(other)).toHaveAttribute("content", "2");
  await expect.poll(() => caches(page)).toEqual([own, cacheOf(there, V2), "somebody else's"].sort());

  await cutOff(host, problems);
  await page.reload();
  await arrived(page, screens.START);
  await expect(version(page)).toHaveCount(0);
  await other.reload();
  await arrived(other, screens.START);
  await expect(version(other)).toHaveAttribute("content", "2");
});

for (const [what, fault] of [
  ["an error", { failing: /crosswalks\./ }],
  ["a page in the place of a file", { mistaken: /crosswalks\./ }],
] as const) {
  test(`${what} on a first visit: the page works, and nothing is kept`, async ({ page, host, problems }) => {
    problems.allow(/^answer 500: /);
    Object.assign(host, fault);
    await visit(page, screens.START);
    await expect.poll(() => host.asked.filter((path) => path.includes("/crosswalks.")).length).toBeGreaterThan(0);
    await visit(page, screens.RESULTS);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await caches(page)).toEqual([]);
    expect((await downloadBy(page, "html")).text).toContain("<!DOCTYPE html>");

    // With the next visit it is tried again.
    Object.assign(host, { failing: undefined, mistaken: undefined });
    await page.reload();
    await kept(page);
  });

  test(`${what} during an update: the old version stays`, async ({ page, host, problems, baseURL }) => {
    problems.allow(/^answer 500: /);
    await visit(page, screens.START);
    await kept(page);
    host.sites.set(SITE, V2);
    Object.assign(host, fault);
    host.asked.length = 0;
    await lookAgain(page);
    await expect.poll(() => host.asked.filter((path) => path.includes("/crosswalks.")).length).toBeGreaterThan(0);
    const states = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.installing, registration?.waiting, registration?.active].map((worker) => worker?.state);
      });
    await expect.poll(states).toEqual([undefined, undefined, "activated"]);
    await expect(notice(page)).toBeHidden();
    expect(await caches(page)).toEqual([cacheOf(baseURL!, V1)]);
    await cutOff(host, problems);
    await page.reload();
    await arrived(page, screens.START);
    await expect(version(page)).toHaveCount(0);
  });
}

test("a host that still sends the old page does not make a version of two", async ({ page, host, baseURL }) => {
  await visit(page, screens.START);
  await kept(page);
  const index = V1.files.get("index.html")!;
  host.sites.set(SITE, { ...V2, files: new Map([...V2.files, ["index.html", index]]) });
  host.asked.length = 0;
  await lookAgain(page);
  await expect.poll(() => host.asked.filter((path) => path === SITE).length).toBeGreaterThan(0);
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
  expect(await caches(page)).toEqual([cacheOf(baseURL!, V1)]);
  await expect(notice(page)).toBeHidden();
});

for (const width of [320, 1100]) {
  test(`${width} px: the notice is accessible, moves nothing and hides no field that has the focus`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 640 });
    await visit(page, screens.areaScreen("5"));
    await kept(page);
    const note = await openRecord(page, "5.2");
    await note.focus();
    const before = await note.boundingBox();
    host.sites.set(SITE, V2);
    await lookAgain(page);
    await expect(notice(page)).toBeVisible({ timeout: 20_000 });
    expect(await note.boundingBox()).toEqual(before);
    await expectAccessibleInBoth(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);

    // From the top through the screen, which is longer than the window.
    await page.locator("main h1:visible").focus();
    let steps = 0;
    for (; steps < 20; steps++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement!;
        const bottom = document.getElementById("updated")!.getBoundingClientRect().top;
        return focused.closest("main") ? focused.getBoundingClientRect().top >= bottom : undefined;
      });
      if (hidden === undefined) break;
      expect(hidden, `step ${steps}`).toBe(false);
    }
    expect(steps).toBeGreaterThan(10);
  });
}
