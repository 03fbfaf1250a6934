import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the package's default algorithm) with OWASP's parameters of 2024: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Stands in where there is no account, so that the answer takes as long; no password fits its random digest. */
const DECOY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${base64(16)}$${base64(32)}`;

function base64(bytes: number): string {
  return randomBytes(bytes).toString("base64").replace(/=+$/, "");
}

/** The PHC string to keep. Runs beside the event loop, as `verifyPassword` does. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

/** True when the password fits. Takes the same time for an unknown account, whose hash is null. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const fits = await verify(kept ?? DECOY, password.normalize("NFC"));
  return fits && kept !== null;
}
