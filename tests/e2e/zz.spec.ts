import { test, expect } from "./support/test";
import { START, SETTINGS, METHOD, RESULTS, QUESTIONS, visit, arrived } from "./support/screens";
import { t } from "./support/text";
test("start", async ({ page }) => {
  await visit(page, START);
  await page.evaluate(() => {
    new MutationObserver((l) => { for (const m of l) for (const n of m.addedNodes) console.log("added", (n as any).outerHTML?.slice(0, 80)); }).observe(document.querySelector("#start-open")!, { childList: true, subtree: true });
    const click = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function () { console.log("input.click()", new Error().stack!.split("\n").length); click.call(this); };
    document.addEventListener("click", (e) => console.log("click on", (e.target as any).outerHTML.slice(0,60), e.isTrusted), true);
  });
  page.on("console", (m) => console.log(m.text()));
  page.on("filechooser", () => console.log("CHOOSER"));
  await page.getByRole("button", { name: t("start.open_button") }).click();
  await page.waitForTimeout(2000);
});
for (const s of [SETTINGS, METHOD, RESULTS, QUESTIONS]) test("screen " + s.name, async ({ page }) => {
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => {
    let n = 0;
    new MutationObserver((l) => { for (const m of l) for (const node of m.addedNodes) if ((node as any).localName === "section") console.log("section drawn", ++n, performance.now()); }).observe(document.querySelector("#screen")!, { childList: true, subtree: true });
  }));
  page.on("console", (m) => console.log(s.name, m.text()));
  await visit(page, s);
  await page.waitForTimeout(1500);
});
