/* A host that can be taken away, changed and made to fail, one for each test. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Version } from "./versions";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

export class Host {
  /** What is served, by the sub-path that it lies below. */
  readonly sites = new Map<string, Version>();
  /** What is answered with 500. */
  failing: RegExp | undefined;
  /** What is answered with a page, as hosts do that have no file. */
  mistaken: RegExp | undefined;
  /** Every path that was asked for. */
  readonly asked: string[] = [];
  #server: Server | undefined;
  #port = 0;

  async start(): Promise<void> {
    const server = createServer(({ url = "/" }, response) => {
      const { pathname } = new URL(url, "http://host");
      this.asked.push(pathname);
      // Nothing is kept by the browser's own cache, which would hide a fault of ours.
      response.setHeader("Cache-Control", "no-store");
      const [status, type, body] = this.#answer(pathname);
      response.writeHead(status, { "Content-Type": type }).end(body);
    });
    await new Promise<void>((ready) => server.listen(this.#port, "127.0.0.1", ready));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Until `start`, nobody is there. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  address(site: string): string {
    return `http://127.0.0.1:${this.#port}${site}`;
  }

  #answer(pathname: string): [number, string, Buffer | string] {
    const told = TYPES.txt!;
    if (this.failing?.test(pathname)) return [500, told, "failed"];
    for (const [site, { files }] of this.sites) {
      if (!pathname.startsWith(site)) continue;
      const path = pathname.slice(site.length);
      const name = path === "" || this.mistaken?.test(path) ? "index.html" : path;
      const contents = files.get(name);
      if (contents) return [200, TYPES[name.split(".").at(-1)!] ?? told, contents];
    }
    return [404, told, "nothing"];
  }
}
