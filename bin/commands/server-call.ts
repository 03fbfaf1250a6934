import { z } from "zod";
import { env } from "@/lib/server/env";
import { CommandError, UsageError } from "./command";

const problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export type Server = { url: string; token: string };

/** Which server and whose token: from the options, else STET_TOKEN and the server on this machine. */
export function chooseServer(options: { server?: string | undefined; token?: string | undefined }): Server {
  const token = options.token ?? process.env["STET_TOKEN"];
  if (token === undefined || token === "") {
    throw new UsageError(
      "A token is needed: --token T or STET_TOKEN. `npm run stet -- token create` makes one.",
    );
  }
  const url = options.server ?? `http://127.0.0.1:${env().port}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`--server must be an http or https address, not "${url}".`);
  }
  return { url: url.replace(/\/+$/, ""), token };
}

async function explain(response: Response): Promise<string> {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return `The server answered ${response.status} ${response.statusText}.`;
  const { title, detail, errors = [] } = parsed.data;
  const fields = errors.map(({ path, message }) => `  ${path}: ${message}`);
  return [detail ?? title ?? `The server answered ${response.status}.`, ...fields].join("\n");
}

/** Asks the server's API; an answer that is not a success becomes a CommandError with the server's own words. */
export async function callServer(server: Server, route: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${server.token}`);
  const response = await fetch(`${server.url}/api/v1${route}`, { ...init, headers }).catch(
    (error: unknown) => {
      const cause =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new CommandError(
        `No server answers at ${server.url} (${cause || "no connection"}). Start it with npm start, or name another with --server.`,
      );
    },
  );
  if (!response.ok) throw new CommandError(await explain(response));
  return response;
}
