/* Versions of the built site, in memory: dist/, and what a later build would make. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { REPOSITORY } from "../../e2e/support/repository";

/** Contents by path, and the name of the hashed folder. */
export type Version = { folder: string; files: ReadonlyMap<string, Buffer> };

const DIST = path.join(REPOSITORY, "dist");
const TEXT = /\.(html|js|webmanifest)$/;

function built(): Version {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(DIST, file), readFileSync(file)] as const);
  const folder = files.map(([name]) => name.split("/")[0]).find((name) => /^a-[0-9a-f]{12}$/.test(name));
  if (!folder) throw new Error("dist/ has no hashed folder: cargo xtask build");
  return { folder, files: new Map(files) };
}

/** The same under another hash, told apart by `<meta name="version">`. */
function later(version: Version, n: number): Version {
  const folder = `a-${String(n).repeat(12)}`;
  const files = [...version.files].map(([name, contents]) => {
    const renamed = name.replace(version.folder, folder);
    if (!TEXT.test(name)) return [renamed, contents] as const;
    const text = contents.toString().replaceAll(version.folder, folder);
    const marked = text.replace("<title>", `<meta name="version" content="${n}"><title>`);
    return [renamed, Buffer.from(marked)] as const;
  });
  return { folder, files: new Map(files) };
}

export const V1 = built();
export const V2 = later(V1, 2);
