/* How long an answer takes from the click to the next paint, on a machine four
   times slower: median of 30 answers. */
import { card } from "../support/interview";
import { fixture } from "../support/repository";
import { areaScreen, visit } from "../support/screens";
import { ASSESSMENT, seed } from "../support/storage";
import { expect, test, type Page } from "../support/test";

const SLOWDOWN = 4;
/** Aimed at: 32 ms, two frames. Measured in November 2026, on two idle cores without
 * a graphics card: 32 to 40 ms, of which our own code 10; an empty page takes 16 there. The
 * limit leaves room for machines that do other things meanwhile. */
const LIMIT = 96;
const ROUNDS = 3;
const VIEWPORT = { width: 400, height: 800 };
/** The page with most requirements: nine. */
const AREA = "A.6";
const REFS = ["A.6.1.2", "A.6.1.3", "A.6.2.2", "A.6.2.3", "A.6.2.4", "A.6.2.5"];
const LEVELS = ["4", "1", "3", "0", "2"];

/** The shortest duration that Chromium reports; what is not reported was faster. */
const REPORTED_FROM = 16;

/** By interaction: to the paint, and the part of it that our own code took. */
type Interaction = { duration: number; own: number };
declare global {
  interface Window {
    interactions: Record<number, Interaction>;
  }
}

async function observe(page: Page): Promise<void> {
  await page.evaluate((durationThreshold) => {
    window.interactions = {};
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
        const { interactionId: id, duration, processingStart, processingEnd } = entry;
        if (!id) continue;
        // Several events of one interaction: the slowest of them counts.
        const known = window.interactions[id] ?? { duration: 0, own: 0 };
        known.duration = Math.max(known.duration, duration);
        known.own = Math.max(known.own, Math.round(processingEnd - processingStart));
        window.interactions[id] = known;
      }
    }).observe({ type: "event", durationThreshold, buffered: false } as PerformanceObserverInit);
  }, REPORTED_FROM);
}

test.use({ viewport: VIEWPORT });

test("an answer is painted soon after the click", async ({ page }) => {
  await seed(page, { [ASSESSMENT]: fixture("complete.json") });
  await visit(page, areaScreen(AREA));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await observe(page);
  // Whatever else this machine does only adds to the time: the best round is the truest.
  const medians: number[] = [];
  for (let round = 1; round <= ROUNDS && !medians.some((median) => median <= LIMIT); round += 1) {
    const interactions = await answerThirty(page);
    const durations = sorted(interactions.map(({ duration }) => duration));
    const own = sorted(interactions.map(({ own }) => own));
    medians.push(median(durations));
    console.log(
      `Click to paint, CPU ÷ ${SLOWDOWN}, ${durations.length} answers: median ${median(durations)} ms ` +
        `(${durations.join(" ")}); our own code: median ${median(own)} ms, longest ${own.at(-1)} ms`,
    );
  }
  expect(Math.min(...medians)).toBeLessThanOrEqual(LIMIT);
});

async function answerThirty(page: Page): Promise<Interaction[]> {
  await page.evaluate(() => (window.interactions = {}));
  for (const level of LEVELS) {
    for (const ref of REFS) {
      const label = card(page, ref).locator("label", { has: page.locator(`[value="${level}"]`) });
      await label.scrollIntoViewIfNeeded();
      const { x, y } = (await label.boundingBox())!;
      await page.mouse.click(x + 12, y + 12);
      await expect(label.locator("input")).toBeChecked();
      // One interaction after the other, as a person would.
      await page.waitForTimeout(100);
    }
  }
  const reported = Object.values(await page.evaluate(() => window.interactions));
  const faster = Math.max(0, LEVELS.length * REFS.length - reported.length);
  return [...reported, ...Array<Interaction>(faster).fill({ duration: REPORTED_FROM, own: 0 })];
}

function sorted(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}

function median(sorted: number[]): number {
  return sorted[Math.floor(sorted.length / 2)];
}
