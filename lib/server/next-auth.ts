import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import * as z from "zod/mini";
import { ownPath } from "@/lib/access/own-path";
import { accounts as words } from "@/lib/messages/accounts";
import { clientAddress } from "./client-address";
import { Problem } from "./problem";
import { problemResponse } from "./route";
import { actorOfSession, cookieSecret, endSession, LONGEST, sessionCookie } from "./session";
import { signIn } from "./sign-in";

/** What went wrong within one request: next-auth itself swallows every error. */
interface Outcome {
  error?: unknown;
}

const given = z.object({
  // PostgreSQL takes no NUL in a text.
  email: z.string().check(z.maxLength(1000), z.regex(/^[^\u0000]*$/)),
  password: z.string().check(z.maxLength(1000)),
});

/**
 * next-auth's part: the form with its CSRF token, and the cookie. The cookie holds nothing but a session's secret; all
 * else is asked of the database each time. Made anew for each request, so that the outcome is that request's own.
 */
function authOptions(request: Request, outcome: Outcome): AuthOptions {
  const cookie = sessionCookie();
  const report = (error: unknown) => {
    outcome.error = error;
  };
  return {
    secret: cookieSecret(),
    session: { strategy: "jwt", maxAge: LONGEST / 1000 },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    pages: { signIn: "/signin", signOut: "/desk", error: "/signin" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials) {
          const from = {
            address: clientAddress(request.headers),
            userAgent: request.headers.get("user-agent") ?? "",
          };
          const input = z.safeParse(given, credentials);
          if (!input.success) return null;
          const secret = await signIn(input.data, from).catch(report);
          return secret ? { id: secret } : null;
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url)}`,
      async jwt({ token, user, trigger }) {
        if (trigger === "signIn") return { sub: user.id };
        const live = token.sub !== undefined && (await actorOfSession(token.sub)) !== null;
        if (!live) throw new Error("The session has ended.");
        return { sub: token.sub };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.sub !== undefined) await endSession(token.sub).catch(report);
      },
    },
    // Its messages may quote what was typed; what matters comes out through the outcome.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

const FORM = "application/x-www-form-urlencoded";

/**
 * Answers what is asked of `/api/auth`. A refused sign-in is 401, too many tries are problem details with 429 and
 * Retry-After, as everywhere else.
 */
export async function answerAuth(request: NextRequest, next: { params: Promise<{ nextauth: string[] }> }) {
  const outcome: Outcome = {};
  try {
    checkInput(request);
    const answer: Response = await NextAuth(request, next, authOptions(request, outcome));
    if (outcome.error !== undefined) throw outcome.error;
    // A form without its token would otherwise be told apart from a sign-in by the address alone.
    if (request.method === "POST" && (await answer.clone().text()).includes("/signin?csrf=true"))
      throw new Problem("forbidden", words.oldForm);
    return withOwnLocation(answer);
  } catch (error) {
    return problemResponse(
      error instanceof SyntaxError ? new Problem("malformed", words.unreadableForm) : error,
    );
  }
}

/** Refuses what next-auth would answer with 500. */
function checkInput(request: NextRequest): void {
  const type = request.headers.get("content-type") ?? FORM;
  if (request.method === "POST" && !type.startsWith(FORM) && !type.startsWith("application/json"))
    throw new Problem("unsupported", words.unreadableForm);
  const wanted = request.nextUrl.searchParams.get("callbackUrl");
  if (wanted !== null && !/^https?:$/.test(URL.parse(wanted, request.url)?.protocol ?? ""))
    throw new Problem("malformed", words.badReturn);
}

/** next-auth sends people to the one address it knows; they stay at the one they came by (localhost, 127.0.0.1). */
function withOwnLocation(answer: Response): Response {
  const location = answer.headers.get("location");
  if (location !== null && URL.canParse(location)) {
    const { pathname, search, hash } = new URL(location);
    answer.headers.set("location", `${pathname.replace(/^\/+/, "/")}${search}${hash}`);
  }
  return answer;
}
