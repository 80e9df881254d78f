/* What has the focus is in sight: within the window, and not beneath what stays in
   place while the page scrolls (WCAG 2.4.11). */
import { fixture } from "./support/repository";
import { areaScreen, QUESTIONS, RESULTS, visit } from "./support/screens";
import { ASSESSMENT, seed } from "./support/storage";
import { expect, test, type Page } from "./support/test";

const SIZES = [{ width: 320, height: 640 }, { width: 1100, height: 800 }];
const SCREENS = [areaScreen("A.8"), QUESTIONS, RESULTS];

/** What has the focus, and whether a part of it can be seen. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement!;
    if (element === document.body) return null;
    // A radio is shown by its label, the focus of which is what one sees.
    const shown = element.closest("label") ?? element;
    const box = shown.getBoundingClientRect();
    const seen = [0.1, 0.5, 0.9].some((down) => {
      const y = box.top + box.height * down;
      return [0.1, 0.5, 0.9].some((right) => {
        const on = document.elementFromPoint(box.left + box.width * right, y);
        return on !== null && (shown.contains(on) || on.contains(shown));
      });
    });
    return { what: element.outerHTML.slice(0, 120), seen, top: box.top };
  });
}

for (const viewport of SIZES) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    for (const screen of SCREENS) {
      test(`every stop on ${screen.name} is in sight, forwards and backwards`, async ({ page }) => {
        await seed(page, { [ASSESSMENT]: fixture("half-answered.json") });
        await visit(page, screen);
        const hidden: unknown[] = [];
        let seen = 0;
        for (const key of ["Tab", "Shift+Tab"]) {
          for (let stops = 0; stops < 200; stops += 1) {
            await page.keyboard.press(key);
            const stop = await focused(page);
            if (stop === null) break;
            if (stop.seen) seen += 1;
            else hidden.push(`${key}: ${JSON.stringify(stop)}`);
          }
        }
        expect(hidden).toEqual([]);
        expect(seen).toBeGreaterThan(20);
      });
    }
  });
}
