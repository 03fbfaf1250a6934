import * as z from "zod/mini";
import { ApiError, OfflineError } from "@/lib/api/client";
import { problemView } from "@/lib/api/problem";

const csrf = z.object({ csrfToken: z.string() });

/**
 * Signs in with next-auth's form. False when address or password is wrong. Throws ApiError (too_many says how long to
 * wait) or OfflineError.
 */
export async function signIn(email: string, password: string): Promise<boolean> {
  const answer = await post("/api/auth/callback/credentials", { email, password });
  if (answer.status === 401) return false;
  await refuseBad(answer);
  return true;
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await refuseBad(await post("/api/auth/signout", {}));
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const answer = await reach("/api/auth/csrf");
  await refuseBad(answer);
  const { csrfToken } = z.parse(csrf, await answer.json());
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/desk", json: "true" });
  return reach(path, { method: "POST", body });
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, cache: "no-store" });
  } catch {
    throw new OfflineError();
  }
}

async function refuseBad(answer: Response): Promise<void> {
  if (answer.ok) return;
  const parsed = z.safeParse(problemView, await answer.json().catch(() => null));
  if (parsed.success) throw new ApiError(parsed.data);
  throw new OfflineError();
}
