/* Looking at a downloaded report as whoever receives it would. */
import type { Browser, Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { expect } from "./test";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document"],
  // Its policy allows no attribute style anyway; titles of organisations are long.
  rules: { "no-inline-style": "error", "long-title": "off" },
});

/** That a document is valid HTML. */
export async function expectValid(html: string): Promise<void> {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
}

/** Opens a downloaded document from the disk, in a browser without JavaScript. */
export async function openReport(
  browser: Browser,
  path: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => complaints.push(message.text()));
  const page = await context.newPage();
  await page.goto(`file://${path}`);
  await use(page);
  expect(requests, "nothing but itself").toEqual([`file://${path}`]);
  expect(complaints).toEqual([]);
  await context.close();
}

/** That a document holds no script, and nothing from elsewhere but links to follow. */
export async function expectSelfContained(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName;
      if (["script", "link", "iframe", "object", "embed", "img", "base", "form"].includes(name)) {
        found.push(element.outerHTML);
      }
      for (const { name: attribute, value } of element.attributes) {
        const isLink = name === "a" && attribute === "href" && /^(#|https?:)/.test(value);
        const leadsOut = /^(src|srcset|href|xlink:href|action|formaction|data)$/.test(attribute);
        if (attribute.startsWith("on") || (leadsOut && !isLink)) {
          found.push(`${name} ${attribute}="${value}"`);
        }
      }
    }
    const css = [...document.querySelectorAll("style")].map((style) => style.textContent).join();
    if (/url\(|@import/.test(css)) found.push("a style sheet loads something");
    return found;
  });
  expect(found).toEqual([]);
}
