// A page that fails its test on any console message of level warning or above,
// any uncaught error, any failed request and any request beyond our own files.
import { test as base, expect, type ConsoleMessage, type Page } from "@playwright/test";

type Options = {
  /** What a test provokes on purpose: texts that may be part of a console message or an address. */
  expected: RegExp[];
};

export function watch(page: Page, root: string, expected: RegExp[], faults: string[]): void {
  const fault = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) faults.push(text);
  };
  page.on("console", (message: ConsoleMessage) => {
    if (["warning", "error"].includes(message.type())) fault(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => fault(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A navigation that another one overtakes is no fault of the page.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") fault(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !/^(blob|data|about):/.test(url)) fault(`elsewhere: ${url}`);
  });
}

export const test = base.extend<Options>({
  expected: [[], { option: true }],
  page: async ({ page, baseURL, expected }, use) => {
    const faults: string[] = [];
    watch(page, baseURL ?? "", expected, faults);
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };
