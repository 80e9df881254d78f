/* Lighthouse, as on a phone on a slow network: its own defaults. */
import { execFile } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { chromium, expect, test } from "@playwright/test";

const PROGRAM = path.join(__dirname, "lighthouse.mjs");

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

test("Lighthouse finds nothing to improve on the start page", async ({ baseURL, launchOptions }) => {
  const port = await freePort();
  const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const { stdout } = await promisify(execFile)("node", [PROGRAM, baseURL!, String(port)]);
    const { scores, timings, lost } = JSON.parse(stdout);
    console.log("Lighthouse:", scores, timings, lost);
    expect.soft(scores.performance, lost.join("\n")).toBeGreaterThanOrEqual(95);
    expect.soft(scores.accessibility, lost.join("\n")).toBe(100);
    expect.soft(scores["best-practices"], lost.join("\n")).toBe(100);
    expect.soft(scores.seo, lost.join("\n")).toBe(100);
  } finally {
    await browser.close();
  }
});
