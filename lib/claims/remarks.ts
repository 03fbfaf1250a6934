import type { Claim, Remark } from "./claim";
import type { Reading } from "./reading";

export function remarksOn(reading: Reading, claims: readonly Claim[]): Remark[] {
  void reading;
  void claims;
  return [];
}
