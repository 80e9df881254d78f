// Journeys through the release build, as `cargo xtask test --only e2e` runs them:
// served below a sub-path, in the Chromium that CHROMIUM names.
import { defineConfig } from "@playwright/test";

const port = 4173;
const base = `http://127.0.0.1:${port}/some/path/`;

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: base,
    viewport: { width: 1100, height: 800 },
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
  webServer: {
    command: `cargo xtask serve --no-build --port ${port} --base /some/path/`,
    url: base,
    timeout: 120_000,
  },
});
