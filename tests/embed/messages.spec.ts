/* Events, methods, and messages that nobody should have sent. */
import { FRAME, frames, say, theFrame, told, TOTAL } from "./support/frame";
import { allEvents, events, expect, listen, snippet, test } from "./support/test";

const FIGURES = { coverage: 100, readiness: 61.5, conformity: null, maturity: 2.5 };
const RESULT = { payload: "1rabc", url: "https://a.example/#r=1rabc", figures: FIGURES, verdict: "not-ready" };

test("events carry the documented fields and no others, frozen", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL)));
  const frame = await theFrame(page);
  await say(frame, "resize", { height: 2999.2, more: 1 });
  await say(frame, "progress", { answered: 1, total: TOTAL, answers: ["secret"] });
  await say(frame, "complete", { total: TOTAL, x: {} });
  await say(frame, "error", { code: "storage-denied", message: "<b>No</b>", stack: "x" });
  await say(frame, "result", { ...RESULT, figures: { ...FIGURES, other: 1 }, answers: {} });
  await say(frame, "result", { ...RESULT, url: null, figures: { coverage: NaN, maturity: "2" } });
  await expect.poll(async () => (await allEvents(page)).length).toBe(7);
  expect(await allEvents(page)).toEqual([
    ["ready", { version: "0.1.0", framework: "iso-42001-2023", lang: "en" }, true],
    ["resize", { height: 3000 }, true],
    ["progress", { answered: 1, total: TOTAL }, true],
    ["complete", { total: TOTAL }, true],
    ["error", { code: "storage-denied", message: "<b>No</b>" }, true],
    ["result", RESULT, true],
    ["result", { ...RESULT, url: null, figures: { coverage: null, readiness: null, conformity: null, maturity: null } }, true],
  ]);
});

const WRONG: [unknown, object][] = [
  ["progress", {}],
  ["progress", { answered: "1", total: TOTAL }],
  ["progress", { answered: -1, total: TOTAL }],
  ["progress", { answered: 1.5, total: TOTAL }],
  ["progress", { answered: NaN, total: TOTAL }],
  ["progress", { answered: Infinity, total: TOTAL }],
  ["complete", { total: null }],
  ["complete", { total: [70] }],
  ["resize", { height: "500" }],
  ["resize", { height: -5 }],
  ["resize", { height: NaN }],
  ["resize", { height: Infinity }],
  ["error", { code: "on-fire", message: "x" }],
  ["error", { code: "constructor", message: "x" }],
  ["error", { code: "stopped", message: { toString: "x" } }],
  ["ready", { version: 1, framework: "x", lang: "en" }],
  ["result", { ...RESULT, payload: null }],
  ["result", { ...RESULT, url: "javascript:alert(1)" }],
  ["result", { ...RESULT, url: " data:text/html,x" }],
  ["result", { ...RESULT, url: undefined }],
  ["result", { ...RESULT, figures: null }],
  ["result", { ...RESULT, figures: "x" }],
  ["result", { ...RESULT, verdict: 7 }],
  ["welcome", { storage: "host", stored: {} }],
  ["toString", {}], ["constructor", {}], ["__proto__", {}], [null, {}], [["progress"], { answered: 1, total: 2 }], [{}, {}],
];

test("messages that are none of the documented ones change nothing", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL)));
  const frame = await theFrame(page);
  await expect.poll(async () => (await allEvents(page)).length).toBe(1);
  const before = await page.content();
  await frame.evaluate((wrong) => {
    const own = (fields: object) => Object.fromEntries(Object.entries(fields));
    for (const [type, fields] of wrong) window.say(type, own(fields));
    for (const version of [0, 2, "1", null, true, [1]]) window.say("progress", { answered: 1, total: 2 }, version);
    for (const junk of [null, undefined, 0, "", "aimsGap", true, [], [1], {}, { aimsGap: 1 }, new Map([["aimsGap", 1]]), new Uint8Array(4), new Date(), /x/]) window.sayRaw(junk);
    window.sayRaw({ aimsGap: 1, type: "progress".repeat(100000), answered: 1, total: 2 });
    const circle: Record<string, unknown> = { aimsGap: 1, type: "result" };
    circle.figures = circle;
    window.sayRaw(circle);
    for (const [top, height] of [["x", 1], [NaN, 1], [-1, 1], [1, Infinity], [null, null]]) window.say("reveal", { top, height });
    for (const request of ["1", null, {}, -1, 1.5, 99]) window.say("reply", { request, ok: true, value: 1 });
    for (const key of [null, 7, {}, "other", "aims-gap"]) window.say("store", { key, value: "x" });
  }, WRONG.map(([type, fields]) => [type, fields] as const));
  // What comes after it is heard, so that everything before has been.
  await say(frame, "progress", { answered: 2, total: TOTAL });
  await expect.poll(() => events(page, "progress")).toEqual([{ answered: 2, total: TOTAL }]);
  expect((await allEvents(page)).length).toBe(2);
  expect(await page.content()).toBe(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("only its own frame at its own origin is heard", async ({ page, host, app, other, baseURL }) => {
  await listen(page);
  other.put("/", FRAME);
  const strangers = `<iframe id="same" src="${baseURL}"></iframe><iframe id="other" src="${other.address}/"></iframe>`;
  await page.goto(host.page(snippet(baseURL) + strangers));
  const frame = await theFrame(page);
  await page.evaluate(() => {
    const data = { aimsGap: 1, type: "progress", answered: 66, total: 70 };
    window.postMessage(data, "*");
    window.dispatchEvent(new MessageEvent("message", { data, origin: location.origin, source: window }));
  });
  for (const stranger of page.frames().filter((one) => one !== frame && one !== page.mainFrame())) {
    await say(stranger, "progress", { answered: 66, total: 70 });
    await say(stranger, "store", { key: "aims-gap:x", value: "x" });
    await say(stranger, "hello");
  }
  await page.waitForTimeout(200);
  expect(await events(page, "progress")).toEqual([]);
  for (const stranger of page.frames().filter((one) => one !== frame && one !== page.mainFrame())) {
    expect(await told(stranger)).toEqual([]);
  }
  // The right window, but no longer the right page in it.
  await frame.goto(`${other.address}/?embed=1`);
  await say(frame, "progress", { answered: 66, total: 70 });
  await say(frame, "result", RESULT);
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(300);
  expect(await allEvents(page)).toHaveLength(1);
  expect(await told(frame)).toEqual([]);
  void app;
});

test("twenty on one page hear each their own, and load as they come near", async ({ page, host, baseURL }) => {
  const many = Array.from({ length: 20 }, (_, n) => `<aims-gap id="n${n}" cta="n${n}"></aims-gap>`).join("");
  await page.goto(host.page(`<script src="${baseURL}embed.js" defer></script>${many}`));
  await theFrame(page);
  expect(frames(page).length).toBeLessThan(3);
  await page.evaluate(() => {
    (window as any).heardBy = [];
    for (const element of document.querySelectorAll("aims-gap")) {
      element.addEventListener("aims-gap-progress", (event) => (window as any).heardBy.push([element.id, (event as CustomEvent).detail.answered]));
    }
  });
  for (let n = 0; n < 20; n++) {
    await page.locator(`#n${n}`).scrollIntoViewIfNeeded();
    await expect.poll(() => frames(page).some((frame) => frame.url().endsWith(`cta=n${n}`))).toBe(true);
    const frame = frames(page).find((frame) => frame.url().endsWith(`cta=n${n}`))!;
    await expect.poll(() => frame.evaluate(() => window.host)).not.toBe(null);
    await say(frame, "progress", { answered: n, total: TOTAL });
  }
  await expect.poll(() => page.evaluate(() => (window as any).heardBy)).toEqual(Array.from({ length: 20 }, (_, n) => [`n${n}`, n]));
  await page.locator("#n7").evaluate((element) => element.remove());
  await expect.poll(() => frames(page).length).toBe(19);
});

test("methods wait until it is ready, and answer by kind", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL, `src="${baseURL}?unready"`)));
  const frame = await theFrame(page);
  const answers = page.evaluate(async () => {
    const element = document.querySelector("aims-gap") as any;
    const all = await Promise.all([element.start(), element.reset(), element.getProgress()]);
    return [...all, Object.isFrozen(all[2])];
  });
  await page.waitForTimeout(200);
  expect((await told(frame)).map(({ type }) => type)).not.toContain("start");
  await frame.evaluate(() => window.getReady());
  expect(await answers).toEqual([true, false, { answered: 3, total: TOTAL }, true]);
  const asked = (await told(frame)).filter(({ request }) => request !== undefined);
  expect(asked.map(({ type }) => type)).toEqual(["start", "reset", "get-progress"]);
  expect(new Set(asked.map(({ request }) => request)).size).toBe(3);
});

const outcome = `(promise) => promise.then((value) => "ok: " + JSON.stringify(value), (error) => String(error))`;

test("methods reject where no good answer comes", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL)));
  const frame = await theFrame(page);
  await frame.evaluate(() => void (window.sulking = true));
  const ask = (method: string) => page.evaluate(`(${outcome})(document.querySelector("aims-gap").${method}())`);
  const reply = async (fields: object) => {
    const { request } = (await told(frame)).filter((message) => message.request !== undefined).at(-1);
    await say(frame, "reply", { request, ...fields });
  };
  for (const [method, fields, expected] of [
    ["getProgress", { ok: true, value: { answered: 1, total: 2, more: 3 } }, 'ok: {"answered":1,"total":2}'],
    ["getProgress", { ok: true, value: { answered: "1", total: 2 } }, "Error: The assessment refused."],
    ["getProgress", { ok: true, value: null }, "Error: The assessment refused."],
    ["getProgress", { ok: "true", value: { answered: 1, total: 2 } }, "Error: The assessment refused."],
    ["reset", { ok: true, value: "yes" }, "ok: false"],
    ["reset", { ok: false }, "Error: The assessment refused."],
  ] as const) {
    const known = (await told(frame)).length;
    const answer = ask(method);
    await expect.poll(async () => (await told(frame)).length).toBeGreaterThan(known);
    await reply(fields);
    expect(await answer, JSON.stringify(fields)).toBe(expected);
  }
  const reloaded = ask("start");
  await page.waitForTimeout(100);
  await frame.evaluate(() => location.reload());
  expect(await reloaded).toBe("Error: The assessment was loaded anew.");
  const removed = page.evaluate(`(${outcome})((() => { const e = document.querySelector("aims-gap"); const asked = e.start(); e.remove(); return asked })())`);
  expect(await removed).toBe("Error: The element was removed.");
  expect(await page.evaluate(`(${outcome})(document.createElement("aims-gap").start())`)).toBe("Error: The element is not on the page.");
});

test("a frame that says nothing for twenty seconds has failed, and so have its methods", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.clock.install();
  await page.goto(host.page(snippet(baseURL, `src="${baseURL}?silent"`)));
  await expect.poll(() => frames(page).length).toBe(1);
  const asked = page.evaluate(`(${outcome})(document.querySelector("aims-gap").getProgress())`);
  await page.clock.fastForward(19_000);
  await page.waitForTimeout(100);
  await expect(page.locator("iframe")).toHaveCount(1);
  await page.clock.fastForward(1_500);
  // Meanwhile the clock goes on.
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 2_000 });
  expect(await asked).toBe("Error: The assessment could not be loaded here.");
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await events(page, "error")).toEqual([{ code: "not-loaded", message: "The assessment could not be loaded here." }]);
});

test("what the frame may do", async ({ page, host, baseURL, problems }) => {
  problems.allow(/^console error: Unsafe attempt to initiate navigation/);
  await page.goto(host.page(snippet(baseURL)));
  const frame = await theFrame(page);
  const iframe = page.locator("iframe");
  await expect(iframe).toHaveAttribute("referrerpolicy", "no-referrer");
  expect(await frame.evaluate(() => document.referrer)).toBe("");
  await expect(iframe).toHaveAttribute("allow", /^clipboard-write(; web-share)?$/);
  // The Statement of Applicability can be printed: Chromium complains where that is sandboxed.
  await frame.evaluate(() => window.print());
  // Not without the visitor's own click, anyway.
  expect(await frame.evaluate(() => {
    try {
      top!.location.href = "about:blank";
      return "went";
    } catch {
      return "refused";
    }
  })).toBe("refused");
});
