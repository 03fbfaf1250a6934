import path from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Small files that say what was done last (installed, generated, built); gone with node_modules, as they must be. */
export const CACHE = path.join(ROOT, "node_modules", ".cache", "stet");
