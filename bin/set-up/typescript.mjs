import { register as registerCommon } from "tsx/cjs/api";
import { register as registerModules } from "tsx/esm/api";

/** Lets this process import TypeScript; the returned function ends that, for code that loads thousands of files. */
export function allowTypeScript() {
  const endCommon = registerCommon();
  const endModules = registerModules();
  return async () => {
    endCommon();
    await endModules();
  };
}
