import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksFromPlainText } from "./plain-blocks";

function kinds(text: string): [string, string][] {
  return blocksFromPlainText(text).blocks.map((b) => [b.kind, text.slice(b.start, b.end)]);
}

const BODY = "The bridge opened in 1936 after four years of work. It carries six lanes of traffic.";

describe("blocks of a plain text", () => {
  it("finds title, standfirst, byline, dateline, heading and paragraphs", () => {
    const text = `Bridge opens to traffic\n\nThousands watched the first cars cross the bay.\n\nBy Staff Writer\n\nThursday, November 12, 1936\n\n${BODY}\n\nA long wait\n\n${BODY}`;
    expect(kinds(text).map(([kind]) => kind)).toEqual([
      "title",
      "standfirst",
      "byline",
      "dateline",
      "paragraph",
      "heading",
      "paragraph",
    ]);
    expect(blocksFromPlainText(text)).toMatchObject({
      title: "Bridge opens to traffic",
      byline: "Staff Writer",
      dateline: "Thursday, November 12, 1936",
    });
  });

  it("takes a byline that names a role", () => {
    const of = (line: string) => kinds(`Bridge opens to traffic\n\n${line}\n\n${BODY}`)[1]?.[0];
    expect(["By the Writer", "By our political correspondents", "By a staff reporter"].map(of)).toEqual([
      "byline",
      "byline",
      "byline",
    ]);
    expect(of("By the sea it rusts.")).not.toBe("byline");
    expect(of("By the end of a long week the staff had gone")).not.toBe("byline");
  });

  it("has no title where the text begins with its first paragraph", () => {
    expect(blocksFromPlainText(`${BODY}\n\n${BODY}`).title).toBeNull();
    expect(kinds(BODY)).toEqual([["paragraph", BODY]]);
  });

  it("parts paragraphs by single line ends where no line is empty", () => {
    expect(kinds(`A title\n${BODY}\n${BODY}`).map(([kind]) => kind)).toEqual([
      "title",
      "paragraph",
      "paragraph",
    ]);
  });

  it("joins lines that were wrapped at a width", () => {
    const wrapped =
      "The bridge opened in 1936 after four years of\nwork. It carries six lanes of traffic, and since\n1985 it has had a lane for cyclists as well.";
    expect(kinds(`A title\n\n${wrapped}\n\n${BODY}`)).toEqual([
      ["title", "A title"],
      ["paragraph", wrapped],
      ["paragraph", BODY],
    ]);
  });

  it.each([
    ["credit", "Photo: National Archives"],
    ["credit", "© 1936 The Archive"],
    ["boilerplate", "All rights reserved."],
    ["boilerplate", "Sign up for our newsletter"],
    ["list_item", "• Six lanes"],
    ["list_item", "2. Six lanes of traffic"],
    ["quote", "“We have waited a long time for this day to come.”"],
    ["caption", "Pictured: the bridge in 1936"],
    ["dateline", "2 May 1936"],
    ["dateline", "Berlin, 2 May 1936"],
    ["heading", "The bridge in numbers"],
    ["dateline", "Published 2 May 1936 at 10:30 GMT"],
    ["dateline", "LONDON (Archive) —"],
    ["table_row", "Lanes | 6 | 8"],
    ["footnote", "[1] See the annual report."],
    ["paragraph", "In May 1936 the bridge opened."],
    ["paragraph", "By 1936 the bridge was open to all."],
    ["paragraph", "By the time the bridge opened, tolls had risen."],
  ])("a %s: %s", (kind, line) => {
    const found = kinds(`A title\n\n${BODY}\n\n${line}\n\n${BODY}`);
    expect(found[2]).toEqual([kind, line]);
  });

  it("covers every character that is not white space, in order and without overlap, for any text", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("\n", "\n\n", "  \n", "By A Name\n", "• x\n", "Photo: x\n", "\t", "\u3000"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of blocksFromPlainText(text).blocks) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
