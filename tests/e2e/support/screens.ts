/* The screens by route, and how to get there. */
import { expect, type Page } from "@playwright/test";
import { AREAS } from "./catalogue";
import { t } from "./text";

export type Screen = { name: string; route: string; heading: string };

const screen = (name: string, route: string, heading: string): Screen => ({ name, route, heading });

export const START = screen("start", "#/", t("start.heading"));
export const PROFILE = screen("profile", "#/profile", t("profile.title"));
export const QUESTIONS = screen("areas", "#/areas", t("areas.title"));
export const FIRST_PASS = screen("stage-1", "#/stage-1", t("area.first_pass_title"));
export const RESULTS = screen("results", "#/results", t("results.title"));
export const EU_AI_ACT = screen("EU AI Act", "#/eu-ai-act", t("eu_ai_act.title"));
export const ISO_27001 = screen("ISO/IEC 27001", "#/iso-27001", t("iso_27001.title"));
export const NIST = screen("NIST AI RMF", "#/nist-ai-rmf", t("nist.title"));
export const METHOD = screen("method", "#/method", t("method.title"));
export const SETTINGS = screen("settings", "#/settings", t("settings.title"));
export const MISSING = screen("missing", "#/nowhere", t("missing.title"));
export const AREA_SCREENS = AREAS.map(({ ref, title }) =>
  screen(`area ${ref}`, `#/area/${ref}`, `${ref} ${title}`),
);

export const SCREENS = [
  START,
  PROFILE,
  QUESTIONS,
  FIRST_PASS,
  ...AREA_SCREENS,
  RESULTS,
  EU_AI_ACT,
  ISO_27001,
  NIST,
  METHOD,
  SETTINGS,
  MISSING,
];

export function areaScreen(ref: string): Screen {
  return AREA_SCREENS.find((screen) => screen.route === `#/area/${ref}`)!;
}

/** The heading of the screen that is open. */
export function heading(page: Page) {
  return page.locator("main h1:visible");
}

/** Opens a screen by its address, and waits until it is there. */
export async function visit(page: Page, screen: Screen): Promise<void> {
  await page.goto(screen.route);
  await arrived(page, screen);
}

/** Waits until a screen is there. */
export async function arrived(page: Page, screen: Screen): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
  await expect(heading(page)).toHaveText(screen.heading);
}
