/* Everything that a healthy page never does: console errors and warnings,
   exceptions, failed requests, and requests beyond the page's own folder. */
import type { BrowserContext } from "@playwright/test";

export class Problems {
  #found: string[] = [];
  #allowed: RegExp[] = [];

  constructor(context: BrowserContext, base: string) {
    const note = (problem: string) => this.#found.push(problem);
    context.on("console", (message) => {
      // By this suite's own wish.
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      if (["error", "warning", "assert"].includes(message.type())) {
        note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => note(`exception: ${error.error()}`));
    context.on("dialog", (dialog) => {
      note(`a dialog that the page did not write: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on("request", (request) => {
      const url = request.url();
      const isOwn = url.startsWith(base) || url.startsWith(`blob:${new URL(base).origin}`);
      if (!isOwn && !url.startsWith("data:")) note(`request beyond ${base}: ${url}`);
    });
    context.on("requestfailed", (request) => {
      // A reload or another address ends what was still under way.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      note(`request failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) note(`answer ${response.status()}: ${response.url()}`);
    });
  }

  /** Problems that this test brings about itself. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns);
  }

  /** A request that a test lets fail, and what Chromium says about it. */
  allowFailing(file: RegExp): void {
    this.allow(
      new RegExp(`^request failed: \\S*${file.source}`),
      new RegExp(`^console error: Failed to load resource.*${file.source}`),
      /^console error: TypeError: Failed to fetch/,
    );
  }

  unexpected(): string[] {
    return this.#found.filter((problem) => !this.#allowed.some((allowed) => allowed.test(problem)));
  }
}
