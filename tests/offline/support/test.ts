/* `test` with a host of its own, which serves the first version at SITE. */
import type { Problems } from "../../e2e/support/problems";
import { expect, test as base, type Page } from "../../e2e/support/test";
import { Host } from "./server";
import { V1 } from "./versions";

export { expect, type Page };

export const SITE = "/some/path/";

export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = new Host();
    host.sites.set(SITE, V1);
    await host.start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address(SITE)),
});

/** Takes the network away. */
export async function cutOff(host: Host, problems: Problems): Promise<void> {
  // What is asked of the network first, since it may be newer there.
  problems.allow(/^request failed: \S*\/(sw\.js|icon\.svg|robots\.txt|aims-gap\.json) /);
  await host.stop();
}

/** The names of all caches of the origin, sorted. */
export function caches(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await window.caches.keys()).sort());
}

/** The name of the cache of a version below an address. */
export function cacheOf(address: string, { folder }: { folder: string }): string {
  return `aims-gap ${address} ${folder}`;
}

/** Waits until everything is kept and the page is served from there. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, {
    timeout: 20_000,
  });
}

/** Waits until a further version is kept, and only waits. */
export async function waiting(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === "installed",
    null,
    { timeout: 20_000 },
  );
}

/** What the browser does by itself when a window is looked at again. */
export async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

/** The address of every file that the page itself asked for, as it goes. */
export function asked(page: Page): string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    if (request.serviceWorker() === null) urls.push(request.url());
  });
  return urls;
}
