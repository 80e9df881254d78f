/* Firefox, by WebDriver BiDi. */
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

const BINARY = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

export const name = "Firefox";
export const isInstalled = () => existsSync(BINARY);

/** A browser with a profile of its own. */
export async function open() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: BINARY, headless: true });
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  return {
    problems,
    goto: (url) => page.goto(url),
    evaluate: (act, ...args) => page.evaluate(act, ...args),
    /** Within the frame of the element. */
    evaluateInFrame: (act, ...args) => {
      const frame = page.frames().find((frame) => frame.url().includes("embed=1"));
      if (!frame) throw new Error("there is no frame yet");
      return frame.evaluate(act, ...args);
    },
    close: () => browser.close(),
  };
}
