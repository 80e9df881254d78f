// public/embed.js by itself, against a frame of ours that speaks its messages, and
// worse: as `cargo xtask test --only embed` runs it. Needs no build of the app.
import { defineConfig } from "@playwright/test";
import e2e from "./playwright.config";

export default defineConfig({
  testDir: "tests/embed",
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  retries: e2e.retries,
  expect: e2e.expect,
  reporter: e2e.reporter,
  use: { ...e2e.use, baseURL: undefined },
});
