/* dist/ below a sub-path, and a page of another origin with the element in it. */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";

const TYPES = {
  ".html": "text/html;charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".txt": "text/plain;charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};
const BASE = "/some/path/";

function listen(answer) {
  const server = createServer(answer);
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** Serves `dist`; the addresses of the app and of the host page, and what ends both. */
export async function serve(dist) {
  const app = await listen((request, response) => {
    const { pathname } = new URL(request.url, "http://app");
    const file = pathname === BASE ? "index.html" : pathname.slice(BASE.length);
    try {
      if (!pathname.startsWith(BASE)) throw new Error("elsewhere");
      const contents = readFileSync(path.join(dist, path.normalize(`/${file}`)));
      response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
      response.end(contents);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  const address = `http://127.0.0.1:${app.address().port}${BASE}`;
  const host = await listen((request, response) => {
    response.writeHead(200, { "content-type": "text/html;charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><h1>Host</h1>
      <script>window.heard = []; for (const name of ["ready", "progress", "resize"]) document.addEventListener("aims-gap-" + name, ({ detail }) => heard.push([name, detail]));</script>
      <script src="${address}embed.js" defer></script><aims-gap start="questions"></aims-gap>`);
  });
  return {
    address,
    host: `http://127.0.0.1:${host.address().port}/`,
    close: () => [app, host].forEach((server) => { server.closeAllConnections(); server.close(); }),
  };
}
