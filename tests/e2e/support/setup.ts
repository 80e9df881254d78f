/* Before all tests: the core's own scoring, natively, as the oracle. */
import { execFileSync } from "node:child_process";
import { REPOSITORY } from "./repository";

export default function setup() {
  const build = ["build", "--quiet", "-j1", "--package", "report", "--example", "score"];
  execFileSync("cargo", build, { cwd: REPOSITORY, stdio: "inherit" });
}
