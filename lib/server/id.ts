import { createHash, randomBytes } from "node:crypto";

/** A new id: 120 random bits, safe in addresses and file names. */
export function newId(): string {
  return randomBytes(15).toString("base64url");
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
