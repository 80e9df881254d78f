/* embed.js as it is shipped. */
import { transformSync } from "esbuild";
import { read } from "../../e2e/support/repository";

/** Minified as xtask/src/build/assets.rs does it. */
export const EMBED = transformSync(read("public/embed.js"), { minify: true }).code;
