import type { LeftOut } from "./article";
import type { Metadata } from "./assemble";
import { cleanByline, joinBylines } from "./byline";
import { LEFT_OUT } from "./import-messages";
import { primaryTag } from "./language";
import { publishedAt } from "./published-at";

/** The `key: value` lines between two `---` at the start of a Markdown file, what of them was used, and the rest of the file. */
export function frontMatter(source: string): { metadata: Metadata; leftOut: LeftOut[]; body: string } {
  const match = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  const lines = (match?.[1] ?? "").split("\n");
  // A horizontal rule above prose also begins with ---; only lines of keys and values are front matter.
  const isFields = match !== null && lines.every((line) => /^(?:[\w-]+\s*:|\s*-\s|\s+\S|#|\s*$)/.test(line));
  if (!isFields) return { metadata: noMetadata(), leftOut: [], body: source };
  const fields = readFields(lines);
  const metadata: Metadata = {
    title: fields.get("title")?.[0] ?? null,
    byline: joinBylines(
      (fields.get("author") ?? fields.get("authors") ?? fields.get("byline") ?? []).map(cleanByline),
    ),
    publishedAt: publishedAt(fields.get("date")?.[0] ?? fields.get("published")?.[0]),
    language: primaryTag(fields.get("lang")?.[0] ?? fields.get("language")?.[0]),
  };
  const leftOut =
    (match[1] ?? "").trim() === "" ? [] : [{ text: (match[1] ?? "").trim(), reason: LEFT_OUT.frontMatter }];
  return { metadata, leftOut, body: source.slice(match[0].length) };
}

function noMetadata(): Metadata {
  return { title: null, byline: null, publishedAt: null, language: null };
}

/** Values by lower-case key; lists both as `[a, b]` and as indented lines. */
function readFields(lines: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let key = "";
  for (const line of lines) {
    const pair = /^([\w-]+)\s*:\s*(.*)$/.exec(line);
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (pair) key = (pair[1] ?? "").toLowerCase();
    const value = pair ? (pair[2] ?? "") : (item ?? "");
    const values = /^\[.*\]$/.test(value) ? value.slice(1, -1).split(",") : [value];
    for (const one of values.map(unquote)) if (one !== "") fields.set(key, [...(fields.get(key) ?? []), one]);
  }
  return fields;
}

function unquote(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, "$2");
}
