/* The command line, as `cargo build -p cli` leaves it. */
import path from "node:path";
import { REPOSITORY } from "./repository";

export const CLI = process.env.AIMS_GAP ?? path.join(REPOSITORY, "target/debug/aims-gap");
