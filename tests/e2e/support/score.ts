// What the core computes, asked natively, and what a page shows.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const METRICS = ["coverage", "readiness", "conformity", "maturity"] as const;

type Figures = Record<string, string | null>;
type Finding = { kind: string; ref: string };
export type Score = {
  overall: Figures;
  clauses: Figures;
  controls: Figures;
  areas: Record<string, Figures>;
  findings: Finding[];
  blockers: string[];
  verdict: string;
};

/** The core's own evaluation of an assessment file. */
export function score(file: string): Score {
  const path = join(mkdtempSync(join(tmpdir(), "aims-gap-")), "assessment.json");
  writeFileSync(path, file);
  const run = ["run", "--quiet", "--package", "report", "--example", "score", "--", path];
  return JSON.parse(execFileSync("cargo", run, { encoding: "utf8" }));
}

/** A fraction as `data-value` writes it: two decimals, rounded half up. */
function value(metric: string, fraction: string | null | undefined): string {
  if (fraction === null || fraction === undefined) return "";
  const [upper, lower] = fraction.split("/").map(BigInt);
  const scale = metric === "maturity" ? 100n : 10000n;
  const hundredths = (upper * scale * 2n + lower) / (lower * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}

/** Every figure that the core knows, by `metric scope`. */
export function expectedFigures(of: Score): Record<string, string> {
  const scopes = { overall: of.overall, clauses: of.clauses, controls: of.controls, ...of.areas };
  const rows = Object.entries(scopes).flatMap(([scope, figures]) =>
    METRICS.map((metric) => [`${metric} ${scope}`, value(metric, figures[metric])]),
  );
  return Object.fromEntries(rows);
}

/** Every figure that a page shows; an error where one is shown in two ways. */
export async function shownFigures(page: Page): Promise<Record<string, string>> {
  return page.locator("[data-metric]").evaluateAll((elements) => {
    const shown: Record<string, string> = {};
    for (const element of elements) {
      const { metric, scope, value } = (element as HTMLElement).dataset;
      const key = `${metric} ${scope}`;
      if (key in shown && shown[key] !== value) throw new Error(`${key}: ${shown[key]} and ${value}`);
      shown[key] = value ?? "";
    }
    return shown;
  });
}

/** The findings that a page shows, sorted as text. */
export async function shownFindings(page: Page): Promise<string[]> {
  const findings = await page.locator("[data-finding]").evaluateAll((elements) =>
    elements.map((element) => {
      const { finding, ref } = (element as HTMLElement).dataset;
      return `${finding} ${ref}`;
    }),
  );
  return findings.sort();
}

export function expectedFindings(of: Score): string[] {
  return of.findings.map(({ kind, ref }) => `${kind} ${ref}`).sort();
}
