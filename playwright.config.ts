// Journeys through the release build, as `cargo xtask test --only e2e` runs them:
// served below a sub-path, in the Chromium that CHROMIUM names.
import { defineConfig } from "@playwright/test";

// Another port lets two runs go side by side.
const port = Number(process.env.E2E_PORT ?? 4173);
const base = `http://127.0.0.1:${port}/some/path/`;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/setup.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // For a browser that a busy machine ends; a test that fails twice has failed.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: base,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1100, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    // What it does has tests of its own (playwright.offline.config.ts); here it would
    // answer what a test wants to fail.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
  projects: [
    // What is measured in milliseconds runs when nothing else does: a teardown
    // comes after all the others, also when they failed.
    { name: "journeys", testIgnore: /measured\//, teardown: "measurements" },
    { name: "measurements", testMatch: /measured\/.*\.spec\.ts/, workers: 1 },
  ],
  webServer: {
    command: `cargo xtask serve --no-build --port ${port} --base /some/path/`,
    url: base,
    timeout: 120_000,
  },
});
