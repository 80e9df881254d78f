/* A result as a link: made by one, opened by another, stored by neither. */
import { execFileSync } from "node:child_process";
import { expectAccessibleInBoth } from "./support/accessible";
import { CLI } from "./support/cli";
import { downloaded } from "./support/downloads";
import { ASSESSMENTS, banner, COMPARE, row } from "./support/library";
import { Problems } from "./support/problems";
import { fixture } from "./support/repository";
import { arrived, heading, METHOD, RESULTS, START, visit } from "./support/screens";
import { ASSESSMENT, seed, stored } from "./support/storage";
import { expect, test, type Browser, type Page } from "./support/test";
import { t } from "./support/text";

const DAY = "2026-11-25";
const TOLD_DAY = "25 November 2026";
const complete = fixture("complete.json");
const own = fixture("half-answered.json");
const SHARED = { name: "shared", route: "", heading: t("title.shared") };
const PASSPHRASE = "correct horse, battery staple";

const link = (page: Page) => page.getByLabel(t("share.link"), { exact: true });
const fold = (page: Page, key: string) => page.locator("#share summary", { hasText: t(key) });
const tick = (page: Page, kind: string) => page.locator(`[name="share-text"][value="${kind}"]`);
const verdict = (page: Page) => page.locator("[data-verdict]");

/** The results of an assessment, on that day. */
async function openResults(page: Page, assessment: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${DAY}T12:00:00`));
  await seed(page, { [ASSESSMENT]: assessment });
  await visit(page, RESULTS);
  await expect(link(page)).toHaveValue(/#r=1r[0-9A-Za-z]{49}$/);
}

/** Somebody else, with a browser of their own. */
async function inAnotherProfile(
  browser: Browser,
  baseURL: string,
  act: (page: Page) => Promise<void>,
  seeded: Record<string, string> = {},
): Promise<void> {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  const problems = new Problems(context, baseURL);
  const page = await context.newPage();
  await seed(page, seeded);
  await act(page);
  expect(problems.unexpected(), "what the other browser complained about").toEqual([]);
  await context.close();
}

/** As somebody follows a link in a mail: the page is opened anew. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(address);
}

test("a link opens in another profile, is compared and copied, and leaves one's own untouched", async ({ page, browser, baseURL }) => {
  await openResults(page, complete);
  const address = await link(page).inputValue();
  const figures = await page.locator("[data-metric]").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset));
  expect(address.length).toBe(`${baseURL}#r=`.length + 51);
  expect(address).toBe(execFileSync(CLI, ["link", "--base", baseURL!, "--date", DAY, "tests/fixtures/complete.json"], { encoding: "utf8" }).trim());

  await inAnotherProfile(browser, baseURL!, async (page) => {
    await follow(page, address);
    await arrived(page, SHARED);
    await expect(page.getByText(t("shared.note", { date: TOLD_DAY }))).toBeVisible();
    expect(await page.locator("[data-metric]").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset))).toEqual(figures);
    await expect(banner(page)).toContainText(TOLD_DAY);
    expect(await stored(page)).toEqual({ [ASSESSMENT]: own });
    await expectAccessibleInBoth(page, "a shared result");

    // The address still says so: reloaded, it is the same.
    await page.reload();
    await arrived(page, SHARED);
    expect(page.url()).toBe(address);

    await banner(page).getByRole("link", { name: t("banner.shared_compare") }).click();
    await arrived(page, COMPARE);
    await expect(page.getByRole("columnheader", { name: t("shared.theirs") }).first()).toBeVisible();
    await expect(page.locator("[data-summary]")).toContainText("new");
    expect(await stored(page)).toEqual({ [ASSESSMENT]: own });
    await expectAccessibleInBoth(page, "comparing with a shared result");

    await page.goBack();
    await arrived(page, SHARED);
    await banner(page).getByRole("button", { name: t("start.own") }).click();
    await arrived(page, RESULTS);
    await expect(verdict(page)).toHaveAttribute("data-verdict", "incomplete");
    expect(await stored(page)).toEqual({ [ASSESSMENT]: own });

    await follow(page, address);
    await arrived(page, SHARED);
    await banner(page).getByRole("button", { name: t("banner.example_copy") }).click();
    await arrived(page, RESULTS);
    expect(page.url()).not.toContain("#r=");
    expect((await stored(page))[ASSESSMENT]).toBe(own);
    await visit(page, ASSESSMENTS);
    await expect(row(page, 2)).toBeVisible();
    await expect(row(page, 2).getByLabel(t("assessments.name"), { exact: true })).toHaveValue(t("share.copy_name", { date: DAY }));
  }, { [ASSESSMENT]: own });
});

test("nothing of a shared result is stored, wherever one looks at it", async ({ page, browser, baseURL }) => {
  await openResults(page, complete);
  const address = await link(page).inputValue();
  await inAnotherProfile(browser, baseURL!, async (page) => {
    await follow(page, address);
    await arrived(page, SHARED);
    await page.getByRole("link", { name: t("app.nav_file"), exact: true }).click();
    await page.getByRole("link", { name: t("app.nav_method"), exact: true }).click();
    await arrived(page, METHOD);
    expect(await stored(page)).toEqual({});
    await visit(page, START);
    expect(await stored(page)).toEqual({});
  });
});

test("a link is copied, sent and written about", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openResults(page, complete);
  const address = await link(page).inputValue();
  await page.locator('[data-share="copy"]').click();
  await expect(page.getByText(t("share.copied"))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  const mail = await page.locator('[data-share="mail"]').getAttribute("href");
  expect(mail).toMatch(/^mailto:\?subject=/);
  expect(decodeURIComponent(mail!)).toContain(address);
});

test("where the clipboard is denied, the link is selected to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
  });
  await openResults(page, complete);
  await page.locator('[data-share="copy"]').click();
  await expect(page.getByText(t("share.copy_failed"))).toBeVisible();
  await expect(link(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.toString())).toContain("#r=");
});

test("texts go along only when they are ticked, and are shown before", async ({ page, browser, baseURL }) => {
  await openResults(page, complete);
  const plain = await link(page).inputValue();
  const { answers } = JSON.parse(complete) as { answers: Record<string, { note?: string }> };
  const note = Object.values(answers).map((answer) => answer.note).find((note) => note !== undefined)!;
  await fold(page, "share.texts").click();
  await expect(page.getByText(t("share.goes_in_nothing"))).toBeVisible();
  await tick(page, "notes").check();
  await expect(page.locator(".goes-in")).toContainText(note);
  await expectAccessibleInBoth(page, "what goes into a link");
  const address = await link(page).inputValue();
  expect(address).toContain("#r=1t");
  await expect(page.getByText(t("share.length", { n: address.length }))).toBeVisible();

  await inAnotherProfile(browser, baseURL!, async (page) => {
    await follow(page, address);
    await arrived(page, SHARED);
    const file = await downloaded(page, () => page.locator('[data-download="json"]').click());
    expect(file.text).toContain(JSON.stringify(note));
    expect(file.text).not.toContain('"owner"');
    expect(await stored(page)).toEqual({});
  });
  await tick(page, "notes").uncheck();
  await expect(link(page)).toHaveValue(plain);
});

test("long links are warned about, and beyond the limit the file is offered", async ({ page }) => {
  const long = JSON.parse(complete);
  // Words that do not compress, of a generator with a fixed seed.
  let seed = 1;
  const word = () => (seed = (seed * 48271) % 2147483647).toString(36);
  const text = (letters: number) => {
    let text = "";
    while (text.length < letters) text += `${word()} `;
    return text.slice(0, letters);
  };
  Object.values<{ note?: string }>(long.answers).forEach((answer) => delete answer.note);
  long.answers["4.1"].note = text(1500);
  long.answers["4.2"].evidence = [{ text: text(900) }, { text: text(900) }];
  for (const ref of ["4.3", "4.4", "5.1", "5.2"]) long.answers[ref].owner = text(190);
  for (const ref of ["A.2.2", "A.2.3", "A.2.4"]) long.answers[ref].inclusion = text(1900);
  await openResults(page, JSON.stringify(long));
  await fold(page, "share.texts").click();
  await tick(page, "notes").check();
  await expect(page.getByText(t("share.long_mail"))).toBeHidden();
  await tick(page, "evidence").check();
  await expect(page.getByText(t("share.long_mail"))).toBeVisible();
  await tick(page, "owners").check();
  await tick(page, "justifications").check();
  await expect(page.getByText(t("share.too_long"))).toBeVisible();
  const file = await downloaded(page, () => page.getByRole("button", { name: t("share.file") }).click());
  expect(file.name).toContain(".json");
  await tick(page, "evidence").uncheck();
  await tick(page, "notes").uncheck();
  await expect(page.getByText(t("share.long_chat"))).toBeVisible();
});

test("a passphrase locks a link: the right one opens it, a wrong one says so", async ({ page, browser, baseURL }) => {
  await openResults(page, complete);
  await fold(page, "share.passphrase").click();
  const passphrase = page.getByLabel(t("share.passphrase_label"), { exact: true });
  await passphrase.fill("short");
  await page.getByRole("button", { name: t("share.encrypt") }).click();
  await expect(page.getByText(t("share.passphrase_short"))).toBeVisible();
  await passphrase.fill(PASSPHRASE);
  await page.getByRole("button", { name: t("share.encrypt") }).click();
  await expect(page.getByText(t("share.encrypted"))).toBeVisible();
  await expect(passphrase).toHaveValue("");
  const address = await link(page).inputValue();
  expect(address).toMatch(/#r=1e[0-9A-Za-z]{136}$/);
  expect(JSON.stringify(await stored(page))).not.toContain(PASSPHRASE);
  await expectAccessibleInBoth(page, "a locked link");

  await inAnotherProfile(browser, baseURL!, async (page) => {
    await follow(page, address);
    await expect(heading(page)).toHaveText(t("shared.locked_title"));
    await expectAccessibleInBoth(page, "asking for the passphrase");
    await page.getByLabel(t("share.passphrase_label"), { exact: true }).fill("another passphrase");
    await page.keyboard.press("Enter");
    await expect(page.getByText(t("shared.wrong"))).toBeVisible();
    await expect(page.locator("[data-metric]")).toHaveCount(0);
    await page.getByLabel(t("share.passphrase_label"), { exact: true }).fill(PASSPHRASE);
    await page.getByRole("button", { name: t("shared.open") }).click();
    await arrived(page, SHARED);
    await expect(heading(page)).toBeFocused();
    await expect(verdict(page)).toHaveCount(1);
    expect(await stored(page)).toEqual({});
  });

  // The command line opens what the browser locked.
  const opened = execFileSync(CLI, ["open", "--passphrase-file", "-", address], { encoding: "utf8", input: PASSPHRASE });
  expect(opened).toContain('"format": "aims-gap.assessment"');
  // And what goes in cannot change without being locked anew.
  await fold(page, "share.texts").click();
  await tick(page, "notes").check();
  await expect(link(page)).toHaveValue(/#r=1t/);
});

test("the QR code is read by another program, and saved", async ({ page }) => {
  await openResults(page, complete);
  const address = await link(page).inputValue();
  await fold(page, "share.qr").click();
  const code = page.locator("[data-qr] svg");
  await expect(code).toBeVisible();
  const picture = test.info().outputPath("code.png");
  await code.screenshot({ path: picture });
  expect(execFileSync("zbarimg", ["-q", "--raw", picture], { encoding: "utf8" }).trim()).toBe(address);
  const saved = await downloaded(page, () => page.getByRole("button", { name: t("share.qr_save") }).click());
  expect(saved.name).toBe("aims-gap-qr.svg");
  expect(saved.text).toMatch(/^<svg /);
});

test("a link that was cut or damaged says so, opens nothing and loses nothing", async ({ page }) => {
  await openResults(page, complete);
  const address = await link(page).inputValue();
  const other = address.at(-9) === "0" ? "1" : "0";
  const newer = execFileSync("python3", ["-c", NEWER], { encoding: "utf8" }).trim();
  for (const [mangled, said] of [
    [address.slice(0, -7), t("shared.cut", { arrived: 44, whole: 51 })],
    [address.slice(0, -9) + other + address.slice(-8), t("shared.mangled")],
    [`${address.split("#")[0]}#r=`, t("shared.no_link")],
    [`${address.split("#")[0]}#r=${"x".repeat(9000)}`, t("shared.too_long")],
    [`${address.split("#")[0]}#r=${newer}`, t("shared.newer")],
  ]) {
    await follow(page, mangled!);
    await expect(heading(page)).toHaveText(t("shared.failed_title"));
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
    await expect(page.locator("[data-metric]")).toHaveCount(0);
    expect(await stored(page)).toEqual({ [ASSESSMENT]: complete });
  }
  await expectAccessibleInBoth(page, "a link that cannot be opened");
});

test("from one link to the next in the same tab, each shows its own", async ({ page }) => {
  await openResults(page, complete);
  const first = await link(page).inputValue();
  const [second] = execFileSync(CLI, ["link", "--base", first.split("#")[0]!, "--date", DAY, "tests/fixtures/half-answered.json"], { encoding: "utf8" }).trim().split("\n");
  await page.goto(first);
  await arrived(page, SHARED);
  await expect(verdict(page)).not.toHaveAttribute("data-verdict", "incomplete");
  await page.goto(second!);
  await expect(verdict(page)).toHaveAttribute("data-verdict", "incomplete");
  await page.goto(`${first.slice(0, -3)}`);
  await expect(heading(page)).toHaveText(t("shared.failed_title"));
  await page.goBack();
  await expect(verdict(page)).toHaveAttribute("data-verdict", "incomplete");
});

/** A payload of version 2, as docs/formats/share-link.md says a reader knows it. */
const NEWER = `
A = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
content = "2r" + "0" * 43
number = 0
for c in content: number = number * 62 + A.index(c)
check = (42001 - number * 62**6) % 49999999967
print(content + "".join(A[check // 62**k % 62] for k in range(5, -1, -1)))
`;
