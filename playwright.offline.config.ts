// The release build without a network and from one version to the next, as
// `cargo xtask test --only offline` runs it. Each test serves dist/ by itself.
import { defineConfig } from "@playwright/test";
import e2e from "./playwright.config";

export default defineConfig({
  testDir: "tests/offline",
  workers: 2,
  fullyParallel: true,
  timeout: e2e.timeout,
  retries: e2e.retries,
  expect: e2e.expect,
  reporter: e2e.reporter,
  use: { ...e2e.use, baseURL: undefined, serviceWorkers: "allow" },
});
