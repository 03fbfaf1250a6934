import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { splitArticle } from "@/lib/claims/split";
import type { Split } from "@/lib/claims/split";
import { decodeBytes } from "@/lib/import/decode-bytes";
import { kindOfFile } from "@/lib/import/file-kind";
import type { TextKind } from "@/lib/import/file-kind";
import { importSource } from "@/lib/import/import-source";
import { CommandError, noMore, parse, print, readStandardInput, UsageError } from "./command";
import type { Context } from "./command";

const KINDS: Record<string, TextKind> = { text: "text", html: "html", markdown: "markdown" };

async function readInput(name: string | undefined, context: Context): Promise<Buffer> {
  if (name === undefined || name === "-") return readStandardInput();
  const file = context.file(name);
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = { ENOENT: "there is no such file", EISDIR: "it is a folder" };
    throw new CommandError(`${file} cannot be read: ${reasons[error.code ?? ""] ?? error.message}.`);
  });
}

function decode(bytes: Buffer, kind: TextKind, fromFile: boolean): string {
  // Standard input is UTF-8 by contract; a file may be in whatever it was saved in.
  if (fromFile) return decodeBytes(bytes, null, kind).text;
  if (!isUtf8(bytes)) {
    process.stderr.write(
      "Standard input is not all UTF-8, so some characters cannot be read; give the file's name instead, or convert it first.\n",
    );
  }
  return new TextDecoder("utf-8").decode(bytes);
}

function summary({ title, language, sentences, claims, remarks }: Split): string {
  const lines = claims.flatMap((claim, index) => [
    `${index + 1}. ${claim.text.replace(/\s+/g, " ")}`,
    `   ${claim.kinds.join(", ")} · ${claim.checkWorthiness.toFixed(2)} · ${claim.reasons.join(", ")}`,
  ]);
  const notes = remarks.map((remark) => `Note: ${remark.message}`);
  const head = `${title} (${language}): ${claims.length} claims in ${sentences.length} sentences`;
  return `${[head, "", ...lines, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: { format: { type: "string" }, lang: { type: "string" }, json: { type: "boolean" } },
  });
  noMore(positionals, 1);
  const name = positionals[0];
  const format =
    values.format !== undefined && Object.hasOwn(KINDS, values.format) ? KINDS[values.format] : undefined;
  if (values.format !== undefined && format === undefined) {
    throw new UsageError(`--format must be text, html or markdown, not "${values.format}".`);
  }
  if (values.lang !== undefined && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(values.lang)) {
    throw new UsageError(`--lang must be a language code such as en or pt-BR, not "${values.lang}".`);
  }
  const fromFile = name !== undefined && name !== "-";
  const bytes = await readInput(name, context);
  const sniffed = kindOfFile(bytes, fromFile ? name : null);
  const kind = format ?? (fromFile ? sniffed : "text");
  const content = decode(bytes, kind, fromFile);
  const split = splitArticle(importSource({ kind, content }, { language: values.lang ?? null }));
  await print(values.json ? `${JSON.stringify(split, null, 2)}\n` : summary(split));
  return 0;
}
