/* How high it is, and that nothing of the page around moves without the visitor. */
import { say, theFrame } from "./support/frame";
import { events, expect, frameHeight, listen, snippet, test, type Page } from "./support/test";

/** The shifts that nobody caused, from the moment the place for it is kept. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const shifted = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
const top = (page: Page, selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + scrollY);

test("what is below keeps its place while it loads, whatever the frame says of its height", async ({ page, host, baseURL }) => {
  await watchShifts(page);
  await page.setViewportSize({ width: 1000, height: 3000 });
  // In the head and not deferred: the element is one from its first moment.
  await page.goto(host.page('<h1>Ours</h1><aims-gap></aims-gap><p id="after">After</p>', { head: `<script src="${baseURL}embed.js"></script>` }));
  const before = await top(page, "#after");
  const frame = await theFrame(page);
  for (const height of [300, 900, 1, 1200, 640]) {
    await say(frame, "resize", { height });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(600);
  expect(await top(page, "#after")).toBe(before);
  expect(await frameHeight(page), "nothing scrolls within").toBe((await page.locator("aims-gap").boundingBox())!.height);
  expect(await shifted(page)).toBe(0);
});

test("from the visitor's first step on it is as high as its content, without loops", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL)));
  const frame = await theFrame(page);
  await say(frame, "reveal", { top: 0, height: 1 });
  for (const [height, expected] of [[700, 700], [701, 700], [699, 700], [698, 698], [2500.4, 2501], [1e9, 100_000], [640, 640]] as const) {
    await say(frame, "resize", { height });
    await expect.poll(() => frameHeight(page), `after ${height}`).toBe(expected);
  }
  expect((await events(page, "resize")).map(({ height }) => height)).toEqual([700, 698, 2501, 100_000, 640]);
  // A frame that wants a pixel more than it has, whatever it has.
  await frame.evaluate(() => {
    let told = 0;
    new ResizeObserver(() => {
      if (told++ < 500) window.say("resize", { height: innerHeight + 1 });
    }).observe(document.documentElement);
    document.documentElement.style.height = "100vh";
  });
  await page.waitForTimeout(500);
  expect(await frameHeight(page)).toBe(640);
});

test("it is as high as its content also after it was loaded anew, removed and brought back", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL)));
  let frame = await theFrame(page);
  await say(frame, "reveal", { top: 0, height: 1 });
  await say(frame, "resize", { height: 3100 });
  await expect.poll(() => frameHeight(page)).toBe(3100);
  await page.evaluate(() => document.querySelector("aims-gap")!.setAttribute("accent", "#123456"));
  await expect.poll(() => page.frames().some((one) => one.url().includes("accent"))).toBe(true);
  frame = await theFrame(page);
  expect(await frameHeight(page), "no leap while it loads").toBe(3100);
  await say(frame, "resize", { height: 3100 });
  await page.waitForTimeout(200);
  expect(await frameHeight(page)).toBe(3100);
  await page.evaluate(() => {
    const element = document.querySelector("aims-gap")!;
    element.remove();
    document.body.append(element);
  });
  frame = await theFrame(page);
  await say(frame, "resize", { height: 3100 });
  await expect.poll(() => frameHeight(page)).toBe(3100);
});

test("the page's own custom properties do not reach it, but ours do", async ({ page, host, baseURL }) => {
  const head = "<style>:root { --height: auto; --first: 7px }</style>";
  await page.goto(host.page(snippet(baseURL), { head }));
  await theFrame(page);
  expect(await frameHeight(page)).toBeGreaterThan(1000);
  await page.goto(host.page(snippet(baseURL), { head: "<style>aims-gap { --aims-gap-min-height: 30rem }</style>" }));
  const frame = await theFrame(page);
  expect(await frameHeight(page)).toBe(480);
  await say(frame, "resize", { height: 900 });
  await expect.poll(() => frameHeight(page)).toBe(900);
});

test("the page scrolls for the frame once the visitor has done something, and not before", async ({ page, host, baseURL }) => {
  // What Playwright runs in a page counts as the visitor's doing: at first the frame
  // speaks for itself, and the place is told without a word from here.
  const place = '<script>addEventListener("scroll", () => { document.title = "scrolled" })</script>';
  const body = `<p style="height:300px">Above</p>${snippet(baseURL, `src="${baseURL}?grasping"`)}<p style="height:3000px">Below</p>`;
  await page.goto(host.page(body, { head: place }));
  await page.waitForTimeout(1500);
  expect(await page.title()).toBe("Host");
  const frame = await theFrame(page);
  expect(await frame.evaluate(() => window.heard.length)).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await frame.locator("main").click();
  await say(frame, "reveal", { top: 1500, height: 40 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  const there = await page.evaluate(() => scrollY);
  // What can be seen already is left where it is.
  await say(frame, "reveal", { top: 1600, height: 40 });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(there);
  const view = await frame.evaluate(() => window.heard.filter(({ type }) => type === "view").at(-1));
  expect(Object.keys(view).sort()).toEqual(["aimsGap", "height", "top", "type"]);
  expect(view.top).toBeCloseTo(1500 - 16, -1);
  expect(view.height).toBe(800);
});

test("hosts of every kind", async ({ page, host, app, baseURL }) => {
  const csp = `default-src 'none'; script-src ${app.address}; frame-src ${app.address}; img-src data:; base-uri 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  for (const [kind, address] of [
    ["a strict policy", host.page(snippet(baseURL), { headers: { "content-security-policy": csp } })],
    ["* unset", host.page(snippet(baseURL), { head: "<style>* { all: unset } iframe { display: none !important } div, p { height: 0 !important }</style>" })],
    ["right to left", host.page(snippet(baseURL), { root: 'dir="rtl"' })],
    ["another base", host.page(snippet(baseURL), { head: '<base href="https://elsewhere.example/deep/">' })],
    ["a flex row", host.page(`<div style="display:flex">${snippet(baseURL, 'style="flex:1"')}</div>`)],
    ["hidden until defined", host.page(snippet(baseURL), { head: "<style>:not(:defined) { display: none }</style>" })],
  ] as const) {
    await page.goto(address);
    await theFrame(page);
    const box = await page.locator("aims-gap").boundingBox();
    expect(box?.width, kind).toBeGreaterThan(900);
    await expect(page.locator("aims-gap"), kind).toHaveCSS("display", "block");
    expect(await frameHeight(page), kind).toBeGreaterThan(1000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), kind).toBeLessThanOrEqual(0);
  }
});
