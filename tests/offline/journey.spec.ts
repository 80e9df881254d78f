/* The whole way without a network, after one visit. */
import { requirementsOf } from "../e2e/support/catalogue";
import { downloadBy, openFile } from "../e2e/support/downloads";
import { answer, profile, radio, rate } from "../e2e/support/interview";
import { fixturePath } from "../e2e/support/repository";
import * as screens from "../e2e/support/screens";
import { arrived, visit } from "../e2e/support/screens";
import { t } from "../e2e/support/text";
import { cutOff, expect, kept, test } from "./support/test";

/** What each begins with. */
const BEGINNINGS = {
  pdf: "%PDF-",
  docx: "PK",
  xlsx: "PK",
  html: "<!DOCTYPE html>",
  md: "",
  csv: "",
  json: "{",
  oscal: "{",
};

test("everything, from the start page to every download", async ({ page, host, problems }) => {
  await visit(page, screens.START);
  await kept(page);
  await cutOff(host, problems);

  await page.reload();
  await arrived(page, screens.START);
  await page.getByRole("link", { name: t("start.begin") }).click();
  await profile(page, "Nordlicht GmbH");
  await arrived(page, screens.QUESTIONS);
  await visit(page, screens.areaScreen("4"));
  for (const { ref } of requirementsOf("4")) await answer(page, ref, { rating: "2", note: `Note on ${ref}` });
  await page.reload();
  await arrived(page, screens.areaScreen("4"));
  await expect(radio(page, "4.1", "2")).toBeChecked();
  await visit(page, screens.areaScreen("A.7"));
  await rate(page, "A.7.2", "3");

  for (const screen of screens.SCREENS) await visit(page, screen);
  await visit(page, screens.RESULTS);
  for (const [format, beginning] of Object.entries(BEGINNINGS)) {
    await test.step(format, async () => {
      const { text } = await downloadBy(page, format);
      expect(text.length).toBeGreaterThan(200);
      expect(text.replace(/^\ufeff/, "").slice(0, beginning.length)).toBe(beginning);
    });
  }
});

test("a deep link in a new window, with a query, and a file opened there", async ({ page, host, problems, context }) => {
  await visit(page, screens.START);
  await kept(page);
  await cutOff(host, problems);
  await page.close();

  const again = await context.newPage();
  for (const address of ["?from=a-link#/results", "index.html#/results"]) {
    await again.goto("about:blank");
    await again.goto(address);
    await arrived(again, screens.RESULTS);
  }
  await visit(again, screens.START);
  await openFile(again, fixturePath("complete.json"));
  await arrived(again, screens.QUESTIONS);
  await visit(again, { name: "file", route: "#/file", heading: t("work.title") });
});

test("parts that the first page has not fetched yet", async ({ page, host, problems }) => {
  await visit(page, screens.START);
  await kept(page);
  await cutOff(host, problems);
  // No reload between: the page of the first visit goes on.
  await page.getByRole("link", { name: t("app.nav_results"), exact: true }).click();
  await arrived(page, screens.RESULTS);
  expect((await downloadBy(page, "pdf")).text).toContain("%PDF");
});

test("what a host may change is as new as can be had", async ({ page, host, problems }) => {
  await visit(page, screens.START);
  await kept(page);
  const robots = () => page.evaluate(async () => (await fetch("robots.txt")).text());
  const first = await robots();
  const site = [...host.sites][0]![1];
  host.sites.set("/some/path/", { ...site, files: new Map(site.files).set("robots.txt", Buffer.from("changed")) });
  expect(await robots()).toBe("changed");
  await cutOff(host, problems);
  expect(await robots()).toBe("changed");
  expect(first).not.toBe("changed");
});

test("a page within another one leaves no worker behind", async ({ page, host }) => {
  await page.route("**/outer.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><title>outer</title><iframe src="./"></iframe>' }),
  );
  await page.goto("outer.html");
  const inner = page.frameLocator("iframe");
  await expect(inner.locator("html")).toHaveAttribute("data-ready", "");
  // Longer than a page of its own needs.
  await page.waitForTimeout(2_000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked.filter((path) => path.endsWith("sw.js"))).toEqual([]);
});
