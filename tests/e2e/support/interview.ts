/* Answering, by mouse and typing, as most visitors do. */
import { expect, type Locator, type Page } from "@playwright/test";
import { t } from "./text";

/** `0` to `4`, `unknown` or `excluded`. */
export type Rating = string;

export type Evidence = { text: string; seen?: string };
export type Answer = {
  rating: Rating;
  justification?: string;
  note?: string;
  evidence?: Evidence[];
  owner?: string;
  due?: string;
};

/** A requirement's group of controls. */
export function card(page: Page, ref: string): Locator {
  return page.locator(`[data-requirement="${ref}"]`);
}

export function radio(page: Page, ref: string, rating: Rating): Locator {
  return card(page, ref).locator(`input[type="radio"][value="${rating}"]`);
}

export function justification(page: Page, ref: string): Locator {
  return card(page, ref).getByLabel(t("requirement.justification"));
}

/** Chooses a rating by a click on its label. */
export async function rate(page: Page, ref: string, rating: Rating): Promise<void> {
  await card(page, ref).locator("label", { has: page.locator(`[value="${rating}"]`) }).click();
  await expect(radio(page, ref, rating)).toBeChecked();
}

/** Unfolds note, evidence, owner and due date. */
export async function openRecord(page: Page, ref: string): Promise<Locator> {
  const note = card(page, ref).getByLabel(t("requirement.note"), { exact: true });
  // Its summary begins alike, however much is filled in.
  if (!(await note.isVisible())) {
    await card(page, ref).locator("summary", { hasText: t("requirement.record") }).click();
  }
  await expect(note).toBeVisible();
  return note;
}

/** Gives a whole answer. */
export async function answer(page: Page, ref: string, given: Answer): Promise<void> {
  await rate(page, ref, given.rating);
  if (given.justification) await justification(page, ref).fill(given.justification);
  if (!given.note && !given.evidence && !given.owner && !given.due) return;
  const note = await openRecord(page, ref);
  if (given.note) await note.fill(given.note);
  for (const [index, item] of (given.evidence ?? []).entries()) {
    await addEvidence(page, ref, index + 1, item);
  }
  if (given.owner) await card(page, ref).getByLabel(t("requirement.owner")).fill(given.owner);
  if (given.due) await card(page, ref).getByLabel(t("requirement.due")).fill(given.due);
}

async function addEvidence(page: Page, ref: string, n: number, item: Evidence): Promise<void> {
  await card(page, ref).getByRole("button", { name: t("requirement.evidence_add") }).click();
  const field = card(page, ref).getByLabel(t("requirement.evidence_n", { n }));
  await expect(field).toBeFocused();
  await field.fill(item.text);
  if (item.seen) {
    await card(page, ref).getByLabel(t("requirement.evidence_seen_n", { n })).fill(item.seen);
  }
}

/** Answers the five questions of the profile, and goes on to the areas. */
export async function profile(page: Page, organisation = ""): Promise<void> {
  const group = (name: string) => page.getByRole("group", { name: t(name) });
  await group("profile.roles").getByLabel(t("profile.roles_provider")).check();
  await group("profile.roles").getByLabel(t("profile.roles_user")).check();
  await group("profile.size").getByLabel(t("profile.size_11-50"), { exact: true }).check();
  await page.getByLabel(t("profile.sector")).selectOption({ label: t("profile.sector_health") });
  await group("profile.iso_27001").getByLabel(t("profile.yes")).check();
  await group("profile.high_risk").getByLabel(t("profile.unsure")).check();
  if (organisation) await page.getByLabel(t("profile.organisation")).fill(organisation);
  await page.getByRole("button", { name: t("profile.continue") }).click();
}

/** What `profile` answers, as it is stored. */
export const PROFILE_ANSWERS = {
  roles: ["provider", "user"],
  size: "11-50",
  sector: "health",
  iso_27001: true,
  high_risk: "unsure",
};
