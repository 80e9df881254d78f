/* A complete assessment with something of everything, the same every time. */
import { REQUIREMENTS } from "./catalogue";
import type { Answer } from "./interview";

const LEVELS = ["3", "4", "2", "3", "1", "3", "0", "3"];

const EXCLUDED: Record<string, string> = {
  "A.6.1.2": "We train no models ourselves.",
  "A.7.2": "All models are bought; see the register.",
  // An exclusion that lacks its justification.
  "A.7.5": "",
};

const DETAILS: Record<string, Omit<Answer, "rating">> = {
  "4.3": {
    note: "Two products in scope.\nResearch is out of scope.",
    evidence: [
      { text: "Scope statement v1.2", seen: "2026-10-14" },
      { text: "https://wiki.example.org/scope?view=1&all=yes" },
    ],
    owner: "Änne Müller",
    due: "2027-01-31",
  },
  "5.2": { note: "“Approved” in the town hall of 2 November.", owner: "CEO" },
  "8.4": { evidence: [{ text: "Impact assessment of the triage assistant", seen: "2026-11-02" }] },
  "9.2.2": { note: "Dates are talked about; nothing is written.", due: "2027-03-01" },
  "A.2.2": { note: "Same document as 5.2", owner: "Head of quality" },
  "A.10.3": { note: "Supplier list: 12 of 15 reviewed" },
};

/** The requirement that is not known at first. */
export const UNKNOWN_AT_FIRST = "9.1";

/** What is answered to each requirement. */
export const PLAN: ReadonlyMap<string, Answer> = new Map(
  REQUIREMENTS.map(({ ref }, index) => {
    const details = DETAILS[ref] ?? {};
    const answer: Answer =
      ref in EXCLUDED
        ? { rating: "excluded", justification: EXCLUDED[ref] || undefined, ...details }
        : { rating: LEVELS[index % LEVELS.length], ...details };
    return [ref, answer];
  }),
);

/** Every text that a visitor wrote in the plan. */
export const WRITTEN = [...PLAN.values()].flatMap((answer) =>
  [
    answer.justification,
    answer.note,
    answer.owner,
    ...(answer.evidence ?? []).map((item) => item.text),
  ].filter((text) => text !== undefined),
);

/** An answer as the assessment file has it. */
export function asStored({ rating, justification, ...details }: Answer): object {
  const { note, evidence, owner, due } = details;
  const rated =
    rating === "excluded"
      ? { excluded: justification ?? "" }
      : rating === "unknown"
        ? { unknown: true }
        : { level: Number(rating) };
  const all = { ...rated, note, evidence, owner, due };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
