/* Coming, moving, going; and what is left of it. */
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { REPOSITORY } from "../e2e/support/repository";
import { frames, theFrame, told } from "./support/frame";
import { EMBED } from "./support/script";
import { events, expect, listen, snippet, test } from "./support/test";

test("it weighs no more than 4 KB", () => {
  const { length } = brotliCompressSync(EMBED, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: EMBED.length } });
  console.log(`embed.js: ${EMBED.length} bytes, ${length} with brotli`);
  expect(length).toBeLessThanOrEqual(4096);
});

test("it loads when it comes near the view, and at once where nothing tells", async ({ page, host, app, baseURL }) => {
  const loads = () => app.asked.filter((path) => path === "/app/").length;
  const far = host.page(`<p style="height:5000px">Far above</p>${snippet(baseURL)}`);
  await page.goto(far);
  await page.waitForTimeout(400);
  expect(loads()).toBe(0);
  expect((await page.locator("aims-gap").boundingBox())!.height).toBeGreaterThan(1000);
  // 5,000 px and a margin above it, 800 px of view: from here it is 380 px below.
  await page.evaluate(() => scrollTo(0, 5000 - 800 - 350));
  await theFrame(page);
  expect(loads()).toBe(1);
  await page.addInitScript(() => void delete (window as any).IntersectionObserver);
  await page.goto(far);
  await theFrame(page);
  expect(loads()).toBe(2);
});

test("moved it loads once more, as frames do, and once only", async ({ page, host, app, baseURL }) => {
  await page.goto(host.page(`<div id="a">${snippet(baseURL)}</div><div id="b"></div>`));
  await theFrame(page);
  const loads = () => app.asked.filter((path) => path === "/app/").length;
  const move = (...places: string[]) =>
    page.evaluate((places) => {
      for (const id of places) document.getElementById(id)!.append(document.querySelector("aims-gap")!);
    }, places);
  await move("b");
  await page.waitForTimeout(300);
  await theFrame(page);
  expect(loads()).toBe(2);
  // The browser begins a load for each of these, and ends all but the last.
  await move("a", "b", "a", "b", "a");
  await page.waitForTimeout(300);
  await theFrame(page);
  expect(frames(page)).toHaveLength(1);
  expect(await told(frames(page)[0]!, "welcome")).toHaveLength(1);
  // It goes on working where it is now, and is gone when it is.
  expect(await page.evaluate(() => (document.querySelector("aims-gap") as any).getProgress())).toEqual({ answered: 3, total: 70 });
  await page.evaluate(() => {
    const element = document.querySelector("aims-gap")!;
    document.getElementById("b")!.append(element);
    element.remove();
  });
  await expect.poll(() => frames(page).length).toBe(0);
  // Where the browser can move it as it is, it is not loaded anew at all.
  await page.evaluate(() => document.getElementById("a")!.append(document.createElement("aims-gap")));
  const frame = await theFrame(page);
  const before = loads();
  await frame.evaluate(() => Object.assign(window, { stillHere: true }));
  const moved = await page.evaluate(() => {
    const place = document.getElementById("b") as any;
    if (!place.moveBefore) return false;
    place.moveBefore(document.querySelector("aims-gap"), null);
    return true;
  });
  await page.waitForTimeout(300);
  expect(moved).toBe(true);
  expect(loads()).toBe(before);
  expect(await frame.evaluate(() => "stillHere" in window)).toBe(true);
  const answer = page.evaluate(() => {
    const late = new Promise((done) => setTimeout(done, 2000, "nothing"));
    return Promise.race([(document.querySelector("aims-gap") as any).start(), late]);
  });
  expect(await answer).toBe(true);
});

test("removed it leaves no frame, no listener and no timer", async ({ page, host, baseURL, context }) => {
  await listen(page);
  await page.clock.install();
  await page.goto(host.page(snippet(baseURL, `src="${baseURL}?silent"`)));
  const session = await context.newCDPSession(page);
  const listeners = async (what: string) => {
    const { result } = await session.send("Runtime.evaluate", { expression: what });
    const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId! });
    return listeners.map(({ type }) => type).sort();
  };
  await expect.poll(() => frames(page).length).toBe(1);
  const before = await listeners("window");
  expect(before).toEqual(expect.arrayContaining(["message", "resize", "scroll"]));
  await page.evaluate(() => document.querySelector("aims-gap")!.remove());
  const after = await listeners("window");
  expect(after.filter((type) => ["message", "resize", "scroll"].includes(type))).toEqual([]);
  await page.clock.fastForward(60_000);
  await page.waitForTimeout(100);
  expect(await events(page, "error")).toEqual([]);
  await expect.poll(() => frames(page).length).toBe(0);
});

const REACT = `
  import { createElement, useEffect, useRef } from "react";
  import { createRoot } from "react-dom/client";
  import { flushSync } from "react-dom";
  const root = createRoot(document.getElementById("app"));
  const seen = (window.seen = []);
  const Ours = ({ n }) => {
    const element = useRef(null);
    useEffect(() => {
      const note = () => seen.push("by reference");
      element.current.addEventListener("aims-gap-ready", note);
      return () => element.current?.removeEventListener("aims-gap-ready", note);
    }, []);
    return createElement("aims-gap", {
      ref: element, key: n, accent: "#0b5a5e", start: "questions", "share-base": "https://a.example/", title: "Ours", storage: "none",
      "onaims-gap-ready": ({ detail }) => seen.push(detail.framework),
    });
  };
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  window.show = () => flushSync(() => root.render(createElement(Ours, { n: 0 })));
  window.hide = () => flushSync(() => root.render(null));
  window.cycle = async (times) => {
    for (let n = 0; n < times; n++) {
      flushSync(() => root.render(createElement(Ours, { n })));
      await pause(40);
      window.hide();
      await pause(10);
    }
  };`;

async function react(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: REACT, resolveDir: REPOSITORY },
    bundle: true,
    write: false,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]!.text;
}

for (const order of ["before", "after"]) {
  test(`React sets its options with the script there ${order} it`, async ({ page, host, app, baseURL }) => {
    app.put("/app/react.js", await react());
    const [first, second] = order === "before" ? ["embed", "react"] : ["react", "embed"];
    await page.goto(host.page(`<div id="app"></div><script src="${baseURL}${first}.js"></script>
      ${order === "after" ? `<script src="${baseURL}show.js"></script>` : ""}<script src="${baseURL}${second}.js"></script>
      ${order === "before" ? `<script src="${baseURL}show.js"></script>` : ""}`.replaceAll(`<script src="${baseURL}show.js"></script>`, "<script>show()</script>")));
    const frame = await theFrame(page);
    expect(frame.url()).toBe(`${baseURL}?embed=1&accent=%230b5a5e&start=questions&share-base=https%3A%2F%2Fa.example%2F&storage=none`);
    await expect.poll(() => page.evaluate(() => [...(window as any).seen].sort())).toEqual(["by reference", "iso-42001-2023"]);
    expect(await page.evaluate(() => (document.querySelector("aims-gap") as any).start())).toBe(true);
    await page.evaluate(() => (window as any).hide());
    await expect(page.locator("aims-gap")).toHaveCount(0);
  });
}

test("a hundred times in and out of a React app leaves nothing behind", async ({ page, host, app, baseURL, context }) => {
  test.setTimeout(120_000);
  app.put("/app/react.js", await react());
  await page.goto(host.page(`<div id="app"></div><script src="${baseURL}embed.js"></script><script src="${baseURL}react.js"></script>`));
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const cycle = (times: number) => page.evaluate((times) => (window as any).cycle(times), times);
  const measure = async () => {
    await page.waitForTimeout(1000);
    for (let n = 0; n < 3; n++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { listeners: of("JSEventListeners"), documents: of("Documents"), frames: of("Frames"), nodes: of("Nodes"), heap: of("JSHeapUsedSize") };
  };
  await cycle(10);
  const before = await measure();
  await cycle(100);
  const after = await measure();
  console.log(`100 mounts in React: ${JSON.stringify({ before, after })}`);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
  expect(after.documents).toBeLessThanOrEqual(before.documents + 1);
  expect(after.frames).toBeLessThanOrEqual(before.frames);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.heap - before.heap).toBeLessThan(300_000);
  expect(app.asked.filter((path) => path === "/app/").length).toBeGreaterThan(50);
});
