/* Pages of other sites, on an origin of their own. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "@playwright/test";

type HostPage = { html: string; headers?: Record<string, string> };

/** Serves pages on an origin of its own. The app is at `127.0.0.1`: a host at another
    port of it is another origin of the same site; one at `localhost` is another site,
    and the browser denies storage to frames of other sites. */
export class Host {
  #pages = new Map<string, HostPage>();
  #server: Server;
  #name: string;

  private constructor(server: Server, name: string) {
    this.#server = server;
    this.#name = name;
  }

  static async open(name: "127.0.0.1" | "localhost"): Promise<Host> {
    const server = createServer();
    const host = new Host(server, name);
    server.on("request", (request, response) => {
      const page = host.#pages.get(new URL(request.url!, "http://host").pathname);
      response.writeHead(page ? 200 : 404, { "content-type": "text/html;charset=utf-8", ...page?.headers });
      response.end(page?.html ?? "");
    });
    await new Promise<void>((listening) => server.listen(0, name, listening));
    return host;
  }

  get origin(): string {
    return `http://${this.#name}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The address at which `body` is served. */
  page(body: string, { head = "", root = "", headers = {} as Record<string, string> } = {}): string {
    const path = `/${this.#pages.size}.html`;
    const html = `<!doctype html><html lang="en" ${root}><head><meta charset="utf-8"><title>Host</title>
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    this.#pages.set(path, { html, headers });
    return this.origin + path;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Notes every event of ours and every message, before anything else runs. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const heard: { events: [string, unknown][]; messages: unknown[] } = { events: [], messages: [] };
    Object.assign(window, { heard });
    for (const name of ["ready", "resize", "progress", "complete", "error", "result"]) {
      document.addEventListener(`aims-gap-${name}`, (event) => heard.events.push([name, (event as CustomEvent).detail]));
    }
    window.addEventListener("message", (event) => heard.messages.push(event.data));
  });
}

type Heard = { heard: { events: [string, any][]; messages: any[] } };

export function events(page: Page, name: string): Promise<any[]> {
  return page.evaluate(
    (name) => (window as unknown as Heard).heard.events.filter(([other]) => other === name).map(([, detail]) => detail),
    name,
  );
}

export function messages(page: Page): Promise<any[]> {
  return page.evaluate(() => (window as unknown as Heard).heard.messages);
}

/** The frame of the app, once it stands. */
export async function appFrame(page: Page): Promise<Frame> {
  for (let turn = 0; turn < 100; turn++) {
    const frame = page.frames().find((frame) => frame.url().includes("embed=1"));
    if (frame && (await frame.locator("html[data-ready]").count().catch(() => 0)) === 1) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error("the app did not begin in its frame");
}
