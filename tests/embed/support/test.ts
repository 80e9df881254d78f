/* `test` with the app's origin, where embed.js and the frame are, and two others. */
import type { Page } from "@playwright/test";
import { expect, test as base } from "../../e2e/support/test";
import { FRAME } from "./frame";
import { EMBED } from "./script";
import { Origin } from "./server";

export { expect, type Page };

type Origins = { app: Origin; host: Origin; other: Origin };

export const test = base.extend<Origins>({
  app: async ({}, use) => {
    const app = await Origin.open("127.0.0.1");
    const readable = { "access-control-allow-origin": "*" };
    app.put("/app/embed.js", EMBED, readable);
    app.put("/app/", FRAME);
    await use(app);
    app.close();
  },
  baseURL: async ({ app }, use) => use(`${app.address}/app/`),
  host: async ({ problems }, use) => {
    const host = await Origin.open("127.0.0.1");
    problems.allow(new RegExp(`^request beyond .*: ${host.address}/`));
    await use(host);
    host.close();
  },
  other: async ({ problems }, use) => {
    const other = await Origin.open("localhost");
    problems.allow(new RegExp(`^request beyond .*: ${other.address}/`));
    await use(other);
    other.close();
  },
});

/** The snippet as the documentation has it. */
export const snippet = (baseURL: string | undefined, attributes = "") =>
  `<script src="${baseURL}embed.js" defer></script><aims-gap ${attributes}></aims-gap>`;

/** Notes every event of ours, before anything else runs. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const events: [string, unknown, boolean][] = [];
    Object.assign(window, { events });
    for (const name of ["ready", "resize", "progress", "complete", "error", "result"]) {
      document.addEventListener(`aims-gap-${name}`, (event) => {
        const { detail } = event as CustomEvent;
        const deep = Object.isFrozen(detail) && Object.values(detail).every((value) => Object.isFrozen(value));
        events.push([name, detail, deep && event.bubbles && event.composed]);
      });
    }
  });
}

type Noted = { events: [string, any, boolean][] };

/** The details of the events of that name. */
export function events(page: Page, name: string): Promise<any[]> {
  return page.evaluate((name) => (window as unknown as Noted).events.filter(([other]) => other === name).map(([, detail]) => detail), name);
}

/** All events as they came: name, detail, whether frozen, bubbling and composed. */
export function allEvents(page: Page): Promise<[string, any, boolean][]> {
  return page.evaluate(() => (window as unknown as Noted).events);
}

/** The height of the only iframe. */
export function frameHeight(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector("aims-gap")!.shadowRoot!.querySelector("iframe")!.getBoundingClientRect().height);
}
