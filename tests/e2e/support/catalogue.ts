/* What is assessed: areas and requirements in order, from the catalogue. */
import { read } from "./repository";

type Kind = "clause" | "control";
type Requirement = { ref: string; kind: Kind; area: string; stage_1: boolean };
type Area = { ref: string; title: string };

const FOLDER = "catalogue/iso-42001-2023";
const outline = JSON.parse(read(`${FOLDER}/outline.json`));

export const REQUIREMENTS: Requirement[] = outline.requirements;
export const AREAS: Area[] = outline.areas.map(({ ref }: Area) => {
  const [, title] = /^title = (".*")$/m.exec(read(`${FOLDER}/en/${ref}.toml`)) ?? [];
  return { ref, title: JSON.parse(title) };
});

export function requirementsOf(area: string): Requirement[] {
  return REQUIREMENTS.filter((requirement) => requirement.area === area);
}
