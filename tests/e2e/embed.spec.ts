/* The assessment on other sites' pages: part of them, no harm to them, and no word
   about the answers without the visitor's. */
import { execFileSync } from "node:child_process";
import { build } from "esbuild";
import { expectAccessible } from "./support/accessible";
import { CLI } from "./support/cli";
import { appFrame, events, Host, listen, messages } from "./support/hosts";
import { fixture, REPOSITORY } from "./support/repository";
import { expect, test as base, type Frame, type Locator, type Page } from "./support/test";
import { t } from "./support/text";

const DAY = "2026-11-25";
const complete = fixture("complete.json");

const test = base.extend<{ host: Host; otherSite: Host }>({
  host: async ({ problems }, use) => {
    const host = await Host.open("127.0.0.1");
    problems.allow(new RegExp(`^request beyond .*: ${host.origin}/`));
    await use(host);
    host.close();
  },
  otherSite: async ({ problems }, use) => {
    const host = await Host.open("localhost");
    problems.allow(new RegExp(`^request beyond .*: ${host.origin}/`));
    await use(host);
    host.close();
  },
});

const snippet = (baseURL: string, attributes = "") =>
  `<script src="${baseURL}embed.js" defer></script>\n<aims-gap ${attributes}></aims-gap>`;

/** A script with what it imports, as one that a page can hold. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: REPOSITORY },
    bundle: true,
    write: false,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]!.text.replaceAll("</script", "<\\/script");
}

/** Goes to a screen within the frame. */
async function inFrame(frame: Frame, route: string): Promise<void> {
  await frame.evaluate((route) => void (location.hash = route), route);
}

async function answer(frame: Frame, ref: string, level: string): Promise<void> {
  const radio = frame.locator(`[data-requirement="${ref}"] input[value="${level}"]`);
  await radio.scrollIntoViewIfNeeded();
  // Chromium drops clicks into a frame that has just moved and watches who covers it.
  await frame.waitForTimeout(700);
  await radio.check();
}

/** Presses a button that is guarded against pages that trick visitors. */
async function press(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeEnabled({ timeout: 5000 });
  await button.click();
}

/** The shifts of the host's layout that nobody caused. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
    // From the moment the place for it is kept.
    const soon = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
    void customElements.whenDefined("aims-gap").then(() => soon(() => soon(() => (shifts.length = 0))));
  });
}

const shifted = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0));

const OVERFLOW = () => document.documentElement.scrollHeight - document.documentElement.clientHeight;

test("the snippet as pasted: it stands, is as high as its content, and shifts nothing", async ({ page, host, baseURL }) => {
  await listen(page);
  await watchShifts(page);
  await page.goto(host.page(`<h1>Our page</h1>${snippet(baseURL!)}<p id="after">After it.</p>`));
  const frame = await appFrame(page);
  await expect.poll(() => events(page, "ready")).toEqual([{ version: "0.1.0", framework: "iso-42001-2023", lang: "en" }]);
  await expect.poll(() => frame.evaluate(OVERFLOW)).toBe(0);
  await page.waitForTimeout(500);
  expect(await shifted(page)).toBe(0);
  for (const width of [1200, 700, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => frame.evaluate(OVERFLOW), { message: `no scrollbar at ${width}` }).toBe(0);
  }
  await frame.getByRole("link", { name: t("start.begin") }).click();
  await expect(frame.locator("main h1:visible")).toHaveText(t("profile.title"));
  await inFrame(frame, "#/area/4");
  await answer(frame, "4.1", "3");
  await expect.poll(async () => (await events(page, "progress")).at(-1)).toEqual({ answered: 1, total: 70 });
  await expect.poll(() => frame.evaluate(OVERFLOW)).toBe(0);
  expect(await page.evaluate(() => (document.querySelector("aims-gap") as any).getProgress())).toEqual({ answered: 1, total: 70 });
  await page.evaluate(() => (document.querySelector("aims-gap") as any).start());
  await expect(frame.locator("main h1:visible")).toHaveText(t("profile.title"));
  await expect(page.locator("#after")).toBeVisible();
});

for (const width of [1280, 800, 500, 340]) {
  test(`nothing on the page around shifts at ${width} px`, async ({ page, host, otherSite, baseURL }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height: 2600 });
    // Without a notice about storage, and with one.
    for (const site of [host, otherSite]) {
      await page.goto(site.page(`<h1>Our page</h1>${snippet(baseURL!)}<p>After it.</p>`));
      const frame = await appFrame(page);
      await expect(frame.locator("#kept p").first()).toBeVisible();
      await page.waitForTimeout(1000);
      expect(await shifted(page), site.origin).toBe(0);
    }
  });
}

test("the page around learns nothing but counts until the visitor hands the result over", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.clock.setFixedTime(new Date(`${DAY}T12:00:00`));
  await page.clock.resume();
  await page.goto(host.page(snippet(baseURL!)));
  let frame = await appFrame(page);
  await frame.evaluate((value) => localStorage.setItem("aims-gap:assessment", value), complete);
  await page.reload();
  frame = await appFrame(page);
  await inFrame(frame, "#/results");
  const button = frame.locator("[data-consent]");
  await expect(button).toBeDisabled();
  // A page around that asks for more, in every way that a message can.
  await page.evaluate(() => {
    const frame = document.querySelector("aims-gap")!.shadowRoot!.querySelector("iframe")!;
    for (const type of ["result", "consent", "get-answers", "store", "hello", "welcome", "export", "click"]) {
      frame.contentWindow!.postMessage({ aimsGap: 1, type, request: 1, storage: "host", stored: {}, key: "aims-gap:assessment", consent: true }, "*");
    }
    for (const junk of [null, 1, "x", [], { aimsGap: 1 }, { aimsGap: 1, type: {} }, { aimsGap: 1, type: "view", top: NaN, height: -1 }, { aimsGap: 1, type: "start", request: -1 }]) {
      frame.contentWindow!.postMessage(junk, "*");
    }
  });
  await page.waitForTimeout(500);
  const known = ["hello", "ready", "resize", "reveal", "progress"];
  for (const message of await messages(page)) {
    expect(known).toContain(message.type);
    expect(JSON.stringify(message)).not.toMatch(/Nordlicht|1r[0-9A-Za-z]{40}|level|verdict/);
  }
  const listed = await frame.locator("[data-handed-over]").innerText();
  await press(button);
  await expect(frame.getByText(t("embed.consent_done", { host: host.origin }))).toBeVisible();
  await expect.poll(async () => (await events(page, "result")).length).toBe(1);
  const [result] = await events(page, "result");
  const link = execFileSync(CLI, ["link", "--base", baseURL!, "--date", DAY, "tests/fixtures/complete.json"], { encoding: "utf8" }).trim();
  expect(result.url.split("#")[1]).toBe(link.split("#")[1]);
  expect(`r=${result.payload}`).toBe(link.split("#")[1]);
  expect(result.figures.coverage).toBe(100);
  expect(Object.keys(result).sort()).toEqual(["figures", "payload", "url", "verdict"]);
  expect(listed).toContain(result.payload);
  await expectAccessible(page, "a page with the assessment in it");
});

test("a page that covers the button gets no press out of it", async ({ page, host, baseURL }) => {
  await listen(page);
  const cover = '<div style="position:fixed;inset:0;background:#fff8;pointer-events:none;z-index:9">Win a prize: click here</div>';
  await page.goto(host.page(snippet(baseURL!) + cover));
  const frame = await appFrame(page);
  await inFrame(frame, "#/results");
  const button = frame.locator("[data-consent]");
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(2500);
  await expect(button).toBeDisabled();
  await page.locator("body > div[style]").evaluate((cover) => cover.remove());
  await expect(button).toBeEnabled({ timeout: 5000 });
});

test("what only pretends to be the frame is not believed", async ({ page, host, otherSite, baseURL }) => {
  await listen(page);
  const messages = JSON.stringify([
    { aimsGap: 1, type: "result", payload: "x", url: null, figures: {}, verdict: "stage-2" },
    { aimsGap: 1, type: "progress", answered: 70, total: 70 },
    { aimsGap: 1, type: "resize", height: 1e9 },
    { aimsGap: 1, type: "store", key: "aims-gap:assessment", value: "forged" },
  ]);
  const liar = otherSite.page(`<script>for (const message of ${messages}) parent.postMessage(message, "*");</script>`);
  await page.goto(host.page(`${snippet(baseURL!, 'storage="host"')}<iframe src="${liar}" title="Another"></iframe>`));
  await appFrame(page);
  await page.evaluate((messages) => JSON.parse(messages).forEach((message: object) => window.postMessage(message, "*")), messages);
  await page.waitForTimeout(800);
  expect(await events(page, "result")).toEqual([]);
  expect(await events(page, "progress")).toEqual([{ answered: 0, total: 70 }]);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  expect((await page.locator("aims-gap").boundingBox())!.height).toBeLessThan(5000);
});

test("aims-gap.json sets the same for every page, and says with whom the app speaks", async ({ page, host, baseURL }) => {
  await listen(page);
  let settings: object = { name: "Acme <i>Audit</i>", accent: "#7a1fa2", radius: 9, hosts: [host.origin] };
  await page.route("**/aims-gap.json", (route) => route.fulfill({ json: settings }));
  await page.goto("");
  await expect(page.locator(".brand")).toHaveText("Acme <i>Audit</i>");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--radius"))).toBe("9px");
  const address = host.page(snippet(baseURL!, 'name="Of this page"'));
  await page.goto(address);
  const frame = await appFrame(page);
  await expect(frame.locator(".brand")).toHaveText("Of this page");
  await expect.poll(async () => (await events(page, "ready")).length).toBe(1);
  settings = { hosts: ["https://elsewhere.example"] };
  await page.goto(address);
  await appFrame(page);
  await page.waitForTimeout(1000);
  expect(await events(page, "ready")).toEqual([]);
  settings = { theme: 5, hosts: "nonsense", cta: "<script>alert(1)</script>", "cta-url": "javascript:alert(1)" };
  await page.goto("");
  await expect(page.getByRole("link", { name: t("start.begin") })).toBeVisible();
  await expect(page.locator("a.call")).toHaveCount(0);
});

test("only the visitor erases", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL!)));
  const frame = await appFrame(page);
  await inFrame(frame, "#/area/4");
  await answer(frame, "4.1", "3");
  const asked = page.evaluate(() => (document.querySelector("aims-gap") as any).reset());
  await expect(frame.getByRole("dialog")).toContainText(t("embed.reset"));
  await frame.getByRole("button", { name: t("embed.reset_no") }).click();
  expect(await asked).toBe(false);
  await expect(frame.locator('[data-requirement="4.1"] input[value="3"]')).toBeChecked();
  const again = page.evaluate(() => (document.querySelector("aims-gap") as any).reset());
  await press(frame.getByRole("button", { name: t("embed.reset_yes") }));
  expect(await again).toBe(true);
  await expect.poll(async () => (await events(page, "progress")).at(-1)).toEqual({ answered: 0, total: 70 });
});

test("kept by the host once the visitor agrees, and there again the next time", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL!, 'storage="host"')));
  let frame = await appFrame(page);
  await inFrame(frame, "#/area/4");
  await answer(frame, "4.1", "3");
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  expect(await frame.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  await expect(frame.getByText(t("embed.kept_offer", { host: host.origin }))).toBeVisible();
  await press(frame.locator("[data-keep]"));
  await expect.poll(() => page.evaluate(() => localStorage.getItem("aims-gap:assessment") ?? "")).toContain('"4.1"');
  await answer(frame, "4.2", "2");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("aims-gap:assessment") ?? "")).toContain('"4.2"');
  await page.reload();
  frame = await appFrame(page);
  await inFrame(frame, "#/area/4");
  await expect(frame.locator('[data-requirement="4.2"] input[value="2"]')).toBeChecked();
});

test("where the browser denies storage to frames of other sites, it says so and goes on", async ({ page, otherSite, baseURL }) => {
  await listen(page);
  await page.goto(otherSite.page(snippet(baseURL!)));
  const frame = await appFrame(page);
  await expect(frame.getByText(t("notice.denied"))).toBeVisible();
  await expect.poll(async () => (await events(page, "error")).map((error) => error.code)).toEqual(["storage-denied"]);
  await inFrame(frame, "#/area/4");
  await answer(frame, "4.1", "3");
  await expect.poll(async () => (await events(page, "progress")).at(-1)).toEqual({ answered: 1, total: 70 });
});

test("on a host with a strict policy, aggressive styles, right to left, another base", async ({ page, host, baseURL }) => {
  const origin = new URL(baseURL!).origin;
  const csp = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:; base-uri 'none'; style-src 'none'`;
  for (const address of [
    host.page(snippet(baseURL!), { headers: { "content-security-policy": csp } }),
    host.page(snippet(baseURL!), { head: "<style>* { all: unset } iframe { display: none !important } aims-gap { display: inline !important }</style>" }),
    host.page(snippet(baseURL!), { root: 'dir="rtl"' }),
    host.page(snippet(baseURL!), { head: '<base href="https://elsewhere.example/deep/">' }),
    host.page(`<script type="module" src="${baseURL}embed.js"></script><aims-gap></aims-gap>`),
    host.page(`<aims-gap></aims-gap><script async src="${baseURL}embed.js"></script><script async src="${baseURL}embed.js"></script>`),
    host.page(`<aims-gap></aims-gap><script>const s = document.createElement("script"); s.src = "${baseURL}embed.js"; document.head.append(s)</script>`),
  ]) {
    await page.goto(address);
    const frame = await appFrame(page);
    await expect(frame.getByRole("link", { name: t("start.begin") })).toBeVisible();
    const box = await page.locator("aims-gap").boundingBox();
    expect(box!.height).toBeGreaterThan(400);
    expect(box!.width).toBeGreaterThan(300);
  }
});

test("twenty of them on one page load as they come near", async ({ page, host, baseURL }) => {
  const many = Array.from({ length: 20 }, (_, n) => `<section><h2>${n}</h2><aims-gap></aims-gap></section>`).join("");
  await page.goto(host.page(`<script src="${baseURL}embed.js" defer></script>${many}`));
  await appFrame(page);
  const loaded = () => page.frames().filter((frame) => frame.url().includes("embed=1")).length;
  expect(loaded()).toBeLessThan(5);
  await page.locator("aims-gap").last().scrollIntoViewIfNeeded();
  await expect.poll(loaded).toBeGreaterThan(1);
  await page.locator("section").nth(10).evaluate((section) => section.remove());
  await page.evaluate(() => document.body.append(document.querySelector("section")!));
  await expect(page.locator("aims-gap")).toHaveCount(19);
});

test("a React app that mounts and unmounts it a hundred times leaves nothing behind", async ({ page, host, baseURL, context, problems }) => {
  test.setTimeout(180_000);
  // A frame that is removed while it loads ends its own requests.
  problems.allow(/^console error: TypeError: Failed to fetch/);
  const app = await bundled(`
    import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    const root = createRoot(document.getElementById("app"));
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    window.cycle = async (times) => {
      for (let n = 0; n < times; n++) {
        root.render(createElement("aims-gap", { accent: "#0b5a5e", key: n }));
        await pause(40);
        root.render(null);
        await pause(10);
      }
    };
  `);
  await page.goto(host.page(`<script src="${baseURL}embed.js"></script><div id="app"></div><script>${app}</script>`));
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const cycle = (times: number) => page.evaluate((times) => (window as any).cycle(times), times);
  const measure = async () => {
    await page.waitForTimeout(1000);
    for (let n = 0; n < 3; n++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { listeners: of("JSEventListeners"), documents: of("Documents"), frames: of("Frames"), heap: of("JSHeapUsedSize") };
  };
  await cycle(10);
  const before = await measure();
  await cycle(100);
  const after = await measure();
  console.log(`100 mounts in React: ${JSON.stringify({ before, after })}`);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
  expect(after.documents).toBeLessThanOrEqual(before.documents + 1);
  expect(after.frames).toBeLessThanOrEqual(before.frames);
  expect(after.heap - before.heap).toBeLessThan(500_000);
});

test("the site owner's look, name, logo and call, and nothing that is none of these", async ({ page, host, baseURL }) => {
  const attributes = 'theme="dark" accent="#ffee00" radius="12" font="Georgia, serif" name="Acme &lt;b&gt;Audit&lt;/b&gt;" link="javascript:alert(1)" cta="Talk to us" cta-url="https://acme.example/call"';
  await page.goto(host.page(snippet(baseURL!, attributes)));
  const frame = await appFrame(page);
  await expect(frame.locator(".brand")).toHaveText("Acme <b>Audit</b>");
  await expect(frame.locator(".brand b")).toHaveCount(0);
  await expect(frame.locator(".brand")).toHaveAttribute("href", "#/");
  await expect(frame.locator("a.call")).toHaveAttribute("href", "https://acme.example/call");
  const look = await frame.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.getPropertyValue("--radius"), style.colorScheme, getComputedStyle(document.body).fontFamily];
  });
  expect(look[0]).toBe("12px");
  expect(look[1]).toBe("dark");
  expect(look[2]).toContain("Georgia");
  await expectAccessible(page, "under another look");
  await page.goto(host.page(snippet(baseURL!, 'accent="#ffee00" theme="light"')));
  await appFrame(page);
  await expectAccessible(page, "a yellow accent on white");
});

test("attributes that change, and what is said where the app cannot be reached", async ({ page, host, baseURL, problems }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL!)));
  await appFrame(page);
  await page.evaluate(() => {
    const element = document.querySelector("aims-gap") as any;
    element.theme = "dark";
    element.accent = "#0b5a5e";
  });
  await expect.poll(() => page.frames().some((frame) => frame.url().includes("theme=dark&accent=%230b5a5e"))).toBe(true);
  const frame = await appFrame(page);
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  problems.allow(/request beyond/, /request failed/, /console error/);
  await page.clock.install();
  await page.goto(host.page(snippet(baseURL!, 'src="http://localhost:9/"')));
  await page.waitForTimeout(500);
  await page.clock.fastForward(21_000);
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expect(page.getByRole("link", { name: "Open it on its own page" })).toHaveAttribute("href", /^http:\/\/localhost:9\/\?embed=1/);
  expect((await events(page, "error"))[0].code).toBe("not-loaded");
});

test("the snippet builder makes what works", async ({ page, host, baseURL, problems }) => {
  await page.goto("#/embedding");
  await expect(page.locator("main h1:visible")).toHaveText(t("title.embedding"));
  await page.getByLabel(t("snippet.accent")).fill("nonsense");
  await expect(page.getByText(t("snippet.wrong"))).toBeVisible();
  await page.getByLabel(t("snippet.accent")).fill("#7a1fa2");
  await page.getByLabel(t("snippet.theme"), { exact: true }).selectOption("dark");
  await page.getByLabel(t("snippet.name")).fill('Acme "Audit"');
  await expect(page.getByText(t("snippet.wrong"))).toHaveCount(0);
  const preview = page.frameLocator(".embedding iframe");
  await expect(preview.locator(".brand")).toHaveText('Acme "Audit"');
  // What is in the preview is looked at by itself.
  await expectAccessible(page, "the snippet builder", ".embedding iframe");
  const pasted = await page.getByLabel(t("snippet.script")).inputValue();
  await page.goto(host.page(pasted));
  const frame = await appFrame(page);
  await expect(frame.locator(".brand")).toHaveText('Acme "Audit"');
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  void problems;
});
