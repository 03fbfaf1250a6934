// Finds (or brings) a Chromium for the browser tests and prints where it is.
import process from "node:process";
import { prepare } from "./set-up/prepare.mjs";
import { ROOT } from "./set-up/root.mjs";
import { stop } from "./set-up/say.mjs";

process.chdir(ROOT);
await prepare();
const { findBrowser } = await import("./set-up/browser.mjs");
if ((await findBrowser()) === undefined) {
  stop("No Chromium was found and none could be installed. Install one and set STET_CHROMIUM to its path.");
}
