/* Files of this repository. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const REPOSITORY = path.resolve(__dirname, "../../..");

export function read(file: string): string {
  return readFileSync(path.join(REPOSITORY, file), "utf8");
}

/** The TOML files of a folder, itself named with the slash at its end. */
export function tomlFiles(folder: string): string[] {
  const names = readdirSync(path.join(REPOSITORY, folder));
  return names.filter((name) => name.endsWith(".toml")).map((name) => folder + name);
}

/** The path of a file of tests/fixtures. */
export function fixturePath(name: string): string {
  return path.join(REPOSITORY, "tests/fixtures", name);
}

/** The text of a file of tests/fixtures. */
export function fixture(name: string): string {
  return readFileSync(fixturePath(name), "utf8");
}
