/* storage="host": what the page keeps, and what it does not. */
import { say, theFrame, told } from "./support/frame";
import { events, expect, listen, snippet, test, type Page } from "./support/test";

const kept = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).map(([key, value]) => [key, value.length])));

test("values of ours are kept, handed back, and removed", async ({ page, host, baseURL }) => {
  await page.goto(host.page(snippet(baseURL, 'storage="host"')));
  let frame = await theFrame(page);
  expect(await told(frame, "welcome")).toEqual([{ aimsGap: 1, type: "welcome", storage: "host", stored: {} }]);
  await page.evaluate(() => localStorage.setItem("session", "the host's own"));
  for (const [key, value] of [
    ["aims-gap:a", "1"], ["aims-gap:b", "2"], ["aims-gap:b", null], ["aims-gap:c", 3], ["aims-gap:d", { x: 1 }],
    ["session", "stolen"], ["session", null], ["AIMS-GAP:x", "1"], [{ toString: 1 }, "1"],
  ] as const) {
    await say(frame, "store", { key, value });
  }
  await expect.poll(() => kept(page)).toEqual({ "aims-gap:a": 1, session: 14 });
  await page.reload();
  frame = await theFrame(page);
  expect((await told(frame, "welcome"))[0].stored).toEqual({ "aims-gap:a": "1" });
});

for (const mode of ["own", "none", "HOSTS"]) {
  test(`nothing is kept or handed out with storage=${mode}`, async ({ page, host, baseURL }) => {
    const address = host.page(snippet(baseURL, `storage="${mode}"`));
    await page.addInitScript(() => {
      if (window.parent === window) localStorage.setItem("aims-gap:a", "secret");
    });
    await page.goto(address);
    const frame = await theFrame(page);
    await say(frame, "store", { key: "aims-gap:b", value: "x" });
    await say(frame, "store", { key: "aims-gap:a", value: null });
    await page.waitForTimeout(200);
    expect(await kept(page)).toEqual({ "aims-gap:a": 6 });
    expect((await told(frame, "welcome"))[0].stored).toEqual({});
  });
}

test("a frame cannot fill the page's storage, and what is too much is told", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.goto(host.page(snippet(baseURL, 'storage="host"')));
  const frame = await theFrame(page);
  const codes = async () => (await events(page, "error")).map(({ code }) => code);
  const store = (key: string, length: number) => frame.evaluate(([key, length]) => window.say("store", { key, value: "x".repeat(length) }), [key, length] as const);
  const size = 2 * 1024 * 1024;
  await store("aims-gap:a", size);
  await expect.poll(() => kept(page)).toEqual({ "aims-gap:a": size });
  await store("aims-gap:a", size + 1);
  await expect.poll(codes).toEqual(["storage-denied"]);
  await store(`aims-gap:${"k".repeat(1000)}`, 1);
  await expect.poll(codes).toHaveLength(2);
  await store("aims-gap:b", size);
  await expect.poll(codes).toHaveLength(3);
  expect(await kept(page)).toEqual({ "aims-gap:a": size });
  // One that is kept may always be replaced.
  await store("aims-gap:a", 10);
  await expect.poll(() => kept(page)).toEqual({ "aims-gap:a": 10 });
  await frame.evaluate(() => {
    for (let n = 0; n < 300; n++) window.say("store", { key: `aims-gap:n${n}`, value: "" });
  });
  await expect.poll(async () => (await codes()).length).toBe(300 - 99 + 3);
  expect(Object.keys(await kept(page))).toHaveLength(100);
  expect(await page.evaluate(() => {
    localStorage.setItem("own", "x".repeat(1024 * 1024));
    return true;
  })).toBe(true);
});

test("where the page has no storage, it says so and goes on", async ({ page, host, baseURL }) => {
  await listen(page);
  await page.addInitScript(() => {
    if (window.parent === window) Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await page.goto(host.page(snippet(baseURL, 'storage="host"')));
  const frame = await theFrame(page);
  await expect.poll(async () => (await events(page, "error")).map(({ code }) => code)).toEqual(["storage-denied"]);
  expect((await told(frame, "welcome"))[0].stored).toEqual({});
  await say(frame, "store", { key: "aims-gap:a", value: "1" });
  await expect.poll(async () => (await events(page, "error")).length).toBe(2);
  await say(frame, "progress", { answered: 1, total: 70 });
  await expect.poll(() => events(page, "progress")).toHaveLength(1);
});
