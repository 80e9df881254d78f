/* An origin of its own, with what a test puts there. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type File = { body: string; headers: Record<string, string> };
type Page = { head?: string; root?: string; headers?: Record<string, string> };

/** Another port of the same name is another origin of the same site; another name,
    `127.0.0.1` or `localhost`, is another site. */
export class Origin {
  /** Every path that was asked for, as it goes. */
  readonly asked: string[] = [];
  #files = new Map<string, File>();
  #pages = 0;
  #server: Server;
  #name: string;

  private constructor(server: Server, name: string) {
    this.#server = server;
    this.#name = name;
  }

  static async open(name: "127.0.0.1" | "localhost"): Promise<Origin> {
    const server = createServer();
    const origin = new Origin(server, name);
    server.on("request", ({ url = "/" }, response) => {
      const { pathname } = new URL(url, "http://host");
      origin.asked.push(pathname);
      const file = origin.#files.get(pathname);
      response.writeHead(file ? 200 : 404, file?.headers);
      response.end(file?.body ?? "");
    });
    await new Promise<void>((listening) => server.listen(0, name, listening));
    return origin;
  }

  get address(): string {
    return `http://${this.#name}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts a file there, and says where it is. */
  put(path: string, body: string, headers: Record<string, string> = {}): string {
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    this.#files.set(path, { body, headers: { "content-type": `${type}; charset=utf-8`, ...headers } });
    return this.address + path;
  }

  /** Puts a page there, and says where it is. */
  page(body: string, { head = "", root = "", headers = {} }: Page = {}): string {
    const html = `<!doctype html><html lang="en" ${root}><head><meta charset="utf-8"><title>Host</title>
      <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    return this.put(`/host/${this.#pages++}.html`, html, headers);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
