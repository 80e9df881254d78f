/* A page that speaks the frame's side of the messages and nothing else. */
import type { Frame, Page } from "@playwright/test";

export const TOTAL = 70;

/** Its address can say `silent`, so that it says nothing, or `unready`: `hello` only;
    or `grasping`: it wants to be looked at at once. */
export const FRAME = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frame</title>
<link rel="icon" href="data:,"></head><body><main>The frame</main><script>
  const asked = new URLSearchParams(location.search);
  window.heard = [];
  window.host = null;
  window.say = (type, fields, version = 1) => parent.postMessage({ aimsGap: version, type, ...fields }, window.host ?? "*");
  window.sayRaw = (data) => parent.postMessage(data, "*");
  window.getReady = () => say("ready", { version: "0.1.0", framework: "iso-42001-2023", lang: "en" });
  const values = { start: true, reset: false, "get-progress": { answered: 3, total: ${TOTAL} } };
  window.addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent) return;
    heard.push(data);
    if (data.type === "welcome") {
      window.host = origin;
      if (!asked.has("unready")) getReady();
      if (asked.has("grasping")) {
        say("resize", { height: 2400 });
        for (const [top, height] of [[1500, 40], [1e12, 1e12]]) say("reveal", { top, height });
      }
    }
    if (Object.hasOwn(values, data.type) && !window.sulking) say("reply", { request: data.request, ok: true, value: values[data.type] });
  });
  if (!asked.has("silent")) parent.postMessage({ aimsGap: 1, type: "hello" }, "*");
</script></body></html>`;

/** The frames of the assessment, in no order that means anything. */
export function frames(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.parentFrame() !== null && frame.url().includes("embed=1"));
}

/** The only frame, once it is greeted. */
export async function theFrame(page: Page): Promise<Frame> {
  for (let turn = 0; turn < 100; turn++) {
    const [frame] = frames(page);
    if (frame && (await frame.evaluate(() => window.host !== null).catch(() => false))) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error("the frame was not greeted");
}

/** What the frame was told. */
export function told(frame: Frame, type?: string): Promise<any[]> {
  return frame.evaluate((type) => window.heard.filter((message) => type === undefined || message.type === type), type);
}

export function say(frame: Frame, type: unknown, fields: object = {}, version: unknown = 1): Promise<void> {
  return frame.evaluate(([type, fields, version]) => window.say(type, fields, version), [type, fields, version] as const);
}

declare global {
  interface Window {
    heard: any[];
    host: string | null;
    sulking?: boolean;
    say(type: unknown, fields: object, version?: unknown): void;
    sayRaw(data: unknown): void;
    getReady(): void;
  }
}
