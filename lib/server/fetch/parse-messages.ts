import { z } from "zod";
import { BLOCK_KINDS } from "@/lib/import/article";
import { IMPORT_ERROR_CODES } from "@/lib/import/import-error";

/** What goes to the child. */
export const parseRequest = z.object({
  id: z.number(),
  kind: z.enum(["text", "markdown", "html"]),
  content: z.string(),
  options: z.object({
    url: z.string().nullish(),
    title: z.string().nullish(),
    byline: z.string().nullish(),
    language: z.string().nullish(),
  }),
});
export type ParseRequest = z.infer<typeof parseRequest>;

const article = z.object({
  title: z.string(),
  byline: z.string().nullable(),
  language: z.string(),
  publishedAt: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), start: z.number(), end: z.number() })),
  leftOut: z.array(z.object({ text: z.string(), reason: z.string() })),
  warnings: z.array(z.string()),
});

/** What comes back: the article, a refusal for the person, or a bug. */
export const parseAnswer = z.discriminatedUnion("outcome", [
  z.object({ id: z.number(), outcome: z.literal("read"), article }),
  z.object({
    id: z.number(),
    outcome: z.literal("refused"),
    code: z.enum(IMPORT_ERROR_CODES),
    message: z.string(),
  }),
  z.object({ id: z.number(), outcome: z.literal("failed"), message: z.string() }),
]);
export type ParseAnswer = z.infer<typeof parseAnswer>;
