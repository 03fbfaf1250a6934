import type { ReactNode } from "react";

/** A key cap. Beside a button it is a hint for the eye; the name of the button stays as it is. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd aria-hidden>{children}</kbd>;
}
