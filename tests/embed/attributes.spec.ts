/* Attributes, their properties, and the address that they make. */
import { frames, theFrame, told } from "./support/frame";
import { EMBED } from "./support/script";
import { events, expect, listen, snippet, test } from "./support/test";

const address = (page: import("./support/test").Page) =>
  page.evaluate(() => document.querySelector("aims-gap")!.shadowRoot!.querySelector("iframe")?.src ?? null);

test("what is set is in the address, and nothing else", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL)));
  await theFrame(page);
  expect(await address(page)).toBe(`${baseURL}?embed=1`);
  const all = {
    framework: "iso-42001-2023", lang: "en", theme: "light", accent: "#0b5a5e", radius: "8", font: "Georgia, serif",
    start: "questions", "share-base": "https://a.example/b", storage: "none", name: 'A & "B"', logo: "logo.svg",
    link: "https://a.example/", cta: "Call?", "cta-url": "https://a.example/call",
  };
  await page.evaluate((all) => {
    const element = document.querySelector("aims-gap")!;
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  }, all);
  await expect.poll(async () => Object.fromEntries(new URL((await address(page))!).searchParams)).toEqual({ embed: "1", ...all });
  const read = await page.evaluate(() => {
    const element = document.querySelector("aims-gap") as any;
    return [element.shareBase, element.ctaUrl, element.startAt, element.storage, element.accent];
  });
  expect(read).toEqual(["https://a.example/b", "https://a.example/call", "questions", "none", "#0b5a5e"]);
  await page.evaluate(() => {
    const element = document.querySelector("aims-gap") as any;
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    element.shareBase = "https://c.example/";
    element.cta = null;
  });
  await expect.poll(() => address(page)).toBe(`${baseURL}?embed=1&share-base=https%3A%2F%2Fc.example%2F`);
});

test("what is no such word reads as the first, as in HTML", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL, 'theme="DARK" start="somewhere" storage="constructor" lang="constructor"')));
  await theFrame(page);
  const read = await page.evaluate(() => {
    const element = document.querySelector("aims-gap") as any;
    return [element.theme, element.startAt, element.storage, element.shadowRoot.querySelector("iframe").title];
  });
  expect(read).toEqual(["dark", "welcome", "own", "ISO/IEC 42001 gap assessment"]);
});

test("the app is where src says, else where the script is, whatever the page's base", async ({ page, host, app, baseURL }) => {
  const base = { head: `<base href="${app.address}/elsewhere/">` };
  for (const [attributes, expected] of [
    ["", `${baseURL}?embed=1`],
    ['src=""', `${baseURL}?embed=1`],
    ['src="../app/?unready"', `${baseURL}?unready=&embed=1`],
    [`src="${baseURL}#/results"`, `${baseURL}?embed=1`],
  ] as const) {
    await page.goto(host.page(snippet(baseURL, attributes), base));
    await expect.poll(() => address(page), attributes).toBe(expected);
  }
});

test("no address but http and https is ever framed or linked", async ({ page, host, baseURL }) => {
  await listen(page);
  for (const src of ["javascript:top.harmed=1", "data:text/html,x", "blob:null/x", "about:blank", "http://["]) {
    await page.goto(host.page(snippet(baseURL, `src="${src}"`)));
    await expect(page.getByRole("alert"), src).toHaveText("The assessment could not be loaded here.");
    await expect(page.locator("iframe, a"), src).toHaveCount(0);
    expect((await events(page, "error")).map(({ code }) => code), src).toEqual(["not-loaded"]);
  }
});

test("the script is found however it comes", async ({ page, host, baseURL }) => {
  host.put("/others/oembed.js", "");
  const inserted = (src: string, more = "") =>
    `<script>const s = document.createElement("script"); s.src = "${src}"; ${more} document.head.append(s)</script>`;
  for (const body of [
    `<script src="${baseURL}embed.js?ver=6.8" async></script><aims-gap></aims-gap>`,
    `<script src="${baseURL}embed.js" type="module"></script><aims-gap></aims-gap>`,
    `<script src="${host.address}/others/oembed.js"></script><script src="${baseURL}embed.js?ver=6.8" type="module"></script><aims-gap></aims-gap>`,
    `<aims-gap></aims-gap>${inserted(`${baseURL}embed.js`)}`,
    `<aims-gap></aims-gap>${inserted(`${baseURL}embed.js`, 's.type = "module";')}`,
    `${snippet(baseURL)}<script src="${baseURL}embed.js?again" defer></script><script src="${baseURL}embed.js" type="module"></script>`,
    `<script src="${baseURL}embed.js"></script><script>document.body.append(document.createElement("aims-gap"))</script>`,
    // Copied into a script of the page: where it came from is unknown, and has to be said.
    `<script>${EMBED}</script><aims-gap src="${baseURL}"></aims-gap>`,
  ]) {
    await page.goto(host.page(body));
    await theFrame(page);
    expect(await address(page), body.slice(0, 200)).toBe(`${baseURL}?embed=1`);
  }
  await page.goto(host.page(`<script>${EMBED}</script><aims-gap></aims-gap>`));
  await expect(page.getByRole("alert")).toBeVisible();
});

test("properties that were set before the script came are heeded", async ({ page, host, baseURL }) => {
  const early = `<aims-gap></aims-gap><script>Object.assign(document.querySelector("aims-gap"), { accent: "#123456", start: "questions", storage: "none" })</script>`;
  await page.goto(host.page(`${early}<script src="${baseURL}embed.js"></script>`));
  await theFrame(page);
  expect(await address(page)).toBe(`${baseURL}?embed=1&accent=%23123456&start=questions&storage=none`);
  // And go on being what the others are.
  await page.evaluate(() => void ((document.querySelector("aims-gap") as any).accent = "#654321"));
  await expect.poll(() => address(page)).toContain("accent=%23654321");
});

test("`start` is an attribute and a method, also for frameworks that set what they find", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL)));
  await theFrame(page);
  const done = await page.evaluate(async () => {
    const element = document.querySelector("aims-gap") as any;
    element.start = "questions";
    const during = element.getAttribute("start");
    element.start = undefined;
    return [during, element.getAttribute("start"), await element.start()];
  });
  expect(done).toEqual(["questions", null, true]);
});

test("a change loads anew once, and only where the address is another", async ({ page, host, app, baseURL }) => {
  await page.goto(host.page(snippet(baseURL, 'accent="#111111"')));
  await theFrame(page);
  const loads = () => app.asked.filter((path) => path === "/app/").length;
  expect(loads()).toBe(1);
  await page.evaluate(() => {
    const element = document.querySelector("aims-gap") as any;
    element.accent = "#111111";
    element.theme = "nonsense";
    element.removeAttribute("theme");
    element.title = "Ours";
    element.id = "x";
  });
  await page.waitForTimeout(300);
  expect(loads()).toBe(1);
  await expect(page.locator("iframe")).toHaveAttribute("title", "Ours");
  await page.evaluate(() => Object.assign(document.querySelector("aims-gap")!, { accent: "#222222", radius: "4", cta: "x" }));
  await theFrame(page);
  await page.waitForTimeout(300);
  expect(loads()).toBe(2);
});

test("a change while the frame is still loading does not count as a failure later", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.clock.install();
  await page.goto(host.page(snippet(baseURL, `src="${baseURL}?silent"`)));
  await expect.poll(() => frames(page).length).toBe(1);
  await page.evaluate((src) => document.querySelector("aims-gap")!.setAttribute("src", src), baseURL!);
  await expect.poll(() => address(page)).toBe(`${baseURL}?embed=1`);
  const frame = await theFrame(page);
  await page.clock.fastForward(30_000);
  await page.waitForTimeout(100);
  expect(await events(page, "error")).toEqual([]);
  expect(await told(frame, "welcome")).toHaveLength(1);
  await expect(page.locator("iframe")).toHaveCount(1);
});

test("what failed is tried again when its address changes", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.clock.install();
  await page.goto(host.page(snippet(baseURL, `src="${baseURL}?silent"`)));
  await expect.poll(() => frames(page).length).toBe(1);
  await page.clock.fastForward(20_500);
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expect(page.getByRole("link")).toHaveAttribute("href", `${baseURL}?silent=&embed=1`);
  await expect(page.getByRole("link")).toHaveAttribute("rel", "noopener");
  await page.evaluate((src) => document.querySelector("aims-gap")!.setAttribute("src", src), baseURL!);
  await theFrame(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the message can be read on a dark page", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL, 'src="data:,"'), { head: "<style>body { background: #000; color: #fff }</style>" }));
  const colours = await page.getByRole("alert").evaluate((said) => [getComputedStyle(said).color, getComputedStyle(said).backgroundColor]);
  expect(colours).toEqual(["rgb(17, 17, 17)", "rgb(255, 255, 255)"]);
});

for (const [style, expected] of [
  ["body { background: #fff }", "light"],
  ["body { background: #101418 }", "dark"],
  ["body { background: oklch(0.985 0.002 250) }", "light"],
  ["body { background: oklch(0.21 0.03 260) }", "dark"],
  ["body { background: color-mix(in srgb, white 95%, black) }", "light"],
  ["body { background: color(display-p3 0.05 0.05 0.05) }", "dark"],
  ["body { background: lab(95% 0 0) }", "light"],
  ["html { background: #000 } body { background: #fff1 }", "dark"],
  [":root { color-scheme: dark }", "dark"],
  [":root { color-scheme: only light } body { background: #000 }", "light"],
  ["", "light"],
] as const) {
  test(`theme=host takes from the page: ${style || "nothing"}`, async ({ page, host, baseURL }) => {
    await page.goto(host.page(snippet(baseURL, 'theme="host"'), { head: `<style>${style}</style>` }));
    await theFrame(page);
    expect(await address(page)).toBe(`${baseURL}?embed=1&theme=${expected}`);
  });
}

test("theme=host follows the system until the visitor is at work", async ({ page, host, baseURL }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(host.page(snippet(baseURL, 'theme="host"'), { head: "<style>:root { color-scheme: light dark }</style>" }));
  await theFrame(page);
  expect(await address(page)).toContain("theme=light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => address(page)).toContain("theme=dark");
  const frame = await theFrame(page);
  await frame.evaluate(() => window.say("reveal", { top: 0, height: 1 }));
  await page.waitForTimeout(200);
  // A frame that is loaded anew may have kept nothing of what was answered.
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForTimeout(300);
  expect(await address(page)).toContain("theme=dark");
});
