import { z } from "zod";

/** What the server tells the embedded database's process when it starts it. */
export const childTask = z.object({
  dataDir: z.string(),
  /** The process a person knows: the server or the command. */
  owner: z.number().int(),
  purpose: z.string(),
  /** An empty database to unpack on the first start (see template.ts); made on the spot where it is missing. */
  template: z.string().nullable(),
});
export type ChildTask = z.infer<typeof childTask>;

export const childMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), databaseUrl: z.string() }),
  z.object({ type: z.literal("locked"), message: z.string(), pid: z.number() }),
  z.object({ type: z.literal("failed"), message: z.string() }),
]);
export type ChildMessage = z.infer<typeof childMessage>;

export const childOrder = z.object({ type: z.literal("close") });
export type ChildOrder = z.infer<typeof childOrder>;
