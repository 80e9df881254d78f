/* axe-core, with the target sizes of WCAG 2.2, which are off by default. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "./test";

/** That axe finds nothing in what the page shows. */
export async function expectAccessible(page: Page, what = "the page", except?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  if (except !== undefined) axe.exclude(except);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  expect(found, what).toEqual([]);
}

/** In light and in dark, as the visitor's system is. */
export async function expectAccessibleInBoth(page: Page, what = "the page"): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${what}, ${colorScheme}`);
  }
}
