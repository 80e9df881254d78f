/* `test` with a page under watch: see problems.ts. */
import { test as base } from "@playwright/test";
import { Problems } from "./problems";

export { expect, type Browser, type FileChooser, type Frame, type Locator, type Page } from "@playwright/test";

export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = new Problems(context, baseURL!);
      await use(problems);
      base.expect(problems.unexpected(), "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});
