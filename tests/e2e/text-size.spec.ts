/* Text at twice its size (WCAG 1.4.4), on a screen of 640 px: no text is cut off
   or overlaid, and nothing scrolls sideways. */
import { fixture } from "./support/repository";
import { SCREENS, visit } from "./support/screens";
import { ASSESSMENT, seed } from "./support/storage";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 640, height: 800 } });

test("no screen scrolls sideways or cuts its text with text at twice its size", async ({ page }) => {
  test.slow();
  await seed(page, { [ASSESSMENT]: fixture("half-answered.json") });
  const found: string[] = [];
  for (const screen of SCREENS) {
    await visit(page, screen);
    const wide = await page.evaluate(() => {
      document.documentElement.style.setProperty("font-size", "200%");
      document.querySelectorAll("details").forEach((fold) => (fold.open = true));
      const width = document.documentElement.clientWidth;
      const excess = document.scrollingElement!.scrollWidth - width;
      const cut = [...document.querySelectorAll<HTMLElement>("main *:not(svg *)")].filter((element) => {
        const { overflowX, clipPath, position } = getComputedStyle(element);
        const hidden = position === "absolute" && (clipPath !== "none" || element.clientWidth <= 1);
        return !hidden && overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1;
      });
      const beyond = [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .map((element) => `${element.localName}.${element.className}`);
      return { excess, cut: cut.map((element) => element.className), beyond: beyond.slice(0, 5) };
    });
    if (wide.excess > 0 || wide.cut.length > 0) found.push(`${screen.name}: ${JSON.stringify(wide)}`);
  }
  expect(found).toEqual([]);
});
