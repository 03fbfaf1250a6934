import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "@/lib/import/article";
import { blocksFromPlainText } from "@/lib/import/plain-blocks";
import { normaliseText } from "@/lib/text/normalise";
import { CLAIM_KINDS, CLAIMANT_TYPES, POINT_TYPES, type Claim } from "./claim";
import { describeSpan } from "./describe";
import { factPointsIn } from "./points";
import { splitArticle, type Split } from "./split";

function articleOf(text: string, language = "en"): Article {
  const { blocks, title, byline } = blocksFromPlainText(text);
  return {
    title: title ?? "",
    byline,
    language,
    publishedAt: null,
    sourceUrl: null,
    text,
    blocks,
    leftOut: [],
    warnings: [],
  };
}

function claimIn(text: string, language = "en"): Claim {
  const [claim] = splitArticle(articleOf(text, language)).claims;
  if (!claim) throw new Error(`no claim in ${JSON.stringify(text)}`);
  return claim;
}

/** Every promise of the contract about the shape of a split. */
function expectSound(split: Split): void {
  const { text } = split;
  const covered = new Uint8Array(text.length);
  split.blocks.forEach((block, i) => {
    covered.fill(1, block.start, block.end);
    if (i > 0) expect(block.start).toBeGreaterThanOrEqual(split.blocks[i - 1]?.end ?? 0);
    const mine = split.sentences.filter((s) => s.start >= block.start && s.end <= block.end);
    expect(mine[0]?.start).toBe(block.start);
    expect(mine.at(-1)?.end).toBe(block.end);
    mine.forEach((s, k) => k > 0 && expect(s.start).toBe(mine[k - 1]?.end));
  });
  for (let at = 0; at < text.length; at++) if (!covered[at]) expect(text.charAt(at)).toMatch(/\s/u);
  let last = 0;
  for (const claim of split.claims) {
    expect(claim.start).toBeGreaterThanOrEqual(last);
    last = claim.end;
    expect(text.slice(claim.start, claim.end)).toBe(claim.text);
    expect(claim.text).toBe(claim.text.trim());
    expect(claim.text).not.toBe("");
    expect(claim.kinds.length).toBeGreaterThanOrEqual(1);
    expect(claim.kinds.length).toBeLessThanOrEqual(4);
    expect(new Set(claim.kinds).size).toBe(claim.kinds.length);
    for (const kind of claim.kinds) expect(CLAIM_KINDS).toContain(kind);
    expect(CLAIMANT_TYPES).toContain(claim.claimant.type);
    if (claim.claimant.type === "article") expect(claim.reported).toBeNull();
    else if (claim.claimant.name === null) expect(claim.claimant.candidates).toBeInstanceOf(Array);
    expect(claim.checkWorthiness).toBeGreaterThanOrEqual(0);
    expect(claim.checkWorthiness).toBeLessThanOrEqual(1);
    let before = claim.start;
    for (const point of claim.factPoints) {
      expect(point.start).toBeGreaterThanOrEqual(before);
      expect(point.end).toBeGreaterThan(point.start);
      expect(point.end).toBeLessThanOrEqual(claim.end);
      expect(text.slice(point.start, point.end)).toBe(point.text);
      expect(POINT_TYPES).toContain(point.type);
      before = point.end;
    }
  }
  for (const sentence of split.sentences) {
    const has = split.claims.some((c) => c.start < sentence.end && c.end > sentence.start);
    expect(sentence.coverage).toBe(has ? "claims" : "nothing_to_check");
  }
  for (const remark of split.remarks)
    for (const span of remark.spans) expect(text.slice(span.start, span.end).trim()).not.toBe("");
}

const WORDS = fc.constantFrom(
  "The mayor",
  "said",
  "“We won",
  "”",
  '"',
  "in 1936",
  "5,000 people",
  "$3 million",
  "12%",
  "on 3 May 2020",
  "Dr. ",
  "U.S. ",
  ". ",
  "? ",
  "\n\n",
  "\n",
  "By A Name",
  "According to",
  "University of",
  "Paris",
  "who",
  "he",
  ", ",
  "20",
  "年",
  "他说：“",
  "قال",
  "٢٠٢٠",
  "\ud83d",
  "👩‍👩‍👧",
  "‘x’",
  "(",
  ")",
  "Photo: x",
  "three",
  "the first",
  "from 9 to 10",
);

describe("splitArticle", () => {
  it("keeps every promise of the contract for any text and language", () => {
    const any = fc.array(
      fc.oneof(WORDS, fc.string({ unit: "binary", maxLength: 6 }), fc.string({ maxLength: 20 })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        any,
        fc.constantFrom("en", "de", "fr", "es", "zh", "ar", "ja", "und", "x-nonsense", ""),
        (parts, language) => {
          expectSound(splitArticle(articleOf(parts.join(" "), language)));
          expectSound(splitArticle(articleOf(normaliseText(parts.join("")).text, language)));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each(["“a b c ", "he said ", "The U.S. said on 5 May 2020 that 5,000 people died. ", "(“‘"])(
    "reads 100,000 letters of %j in linear time",
    (unit) => {
      const begin = performance.now();
      splitArticle(articleOf(unit.repeat(100_000 / unit.length)));
      // Generous for a busy machine; what is quadratic takes minutes.
      expect(performance.now() - begin).toBeLessThan(20_000);
    },
    40_000,
  );

  it("is deterministic", () => {
    const article = articleOf("The bridge\n\nThe bridge opened in 1936. “It is fine,” said the mayor.");
    expect(splitArticle(article)).toEqual(splitArticle(article));
  });

  it.each([
    ["byline", "A title\n\nBy Staff Writer\n\nIt opened in 1936.", "By Staff Writer"],
    ["dateline", "A title\n\nMonday, 4 May 1936\n\nIt opened in 1936.", "Monday, 4 May 1936"],
    ["credit", "A title\n\nPhoto: National Archives\n\nIt opened in 1936.", "Photo: National Archives"],
    ["boilerplate", "A title\n\nIt opened in 1936.\n\nAll rights reserved.", "All rights reserved."],
    ["bare question", "Why did it close? It opened in 1936.", "Why did it close?"],
  ])("a %s carries no claim", (_, text, words) => {
    const split = splitArticle(articleOf(text));
    expect(split.claims.map((c) => c.text)).not.toContain(words);
    expect(split.claims.map((c) => c.text)).toContain("It opened in 1936.");
  });
});

describe("claimants", () => {
  it.each([
    ["The tower is 300 metres high.", "article", null],
    [
      "The tower is 300 metres high, according to the Ministry of Works.",
      "organisation",
      "Ministry of Works",
    ],
    ["Winston Churchill said the war would be long.", "person", "Winston Churchill"],
    ["“The war will be long,” said Prime Minister Winston Churchill.", "person", "Winston Churchill"],
    [
      "Albert Einstein, a professor at the Institute for Advanced Study, said the theory was sound.",
      "person",
      "Albert Einstein",
    ],
    ["The researchers found that 40 percent of bees had died.", "source", "researchers"],
    ["“Wir haben 1936 eröffnet”, sagte Konrad Adenauer.", "person", "Konrad Adenauer", "de"],
    ["« Nous avons gagné la guerre », a déclaré Charles de Gaulle.", "person", "Charles de Gaulle", "fr"],
  ])("%s", (text, type, name, language = "en") => {
    expect(claimIn(text, language).claimant).toMatchObject({ type, name });
  });

  it("continue over the sentences of a quotation and resolve a pronoun", () => {
    const { claims } = splitArticle(
      articleOf(
        "Winston Churchill addressed the House of Commons on 13 May 1940.\n\n“I have nothing to offer but blood. We have before us an ordeal,” Churchill said.\n\nHe also said the aim was victory.",
      ),
    );
    expect(claims.slice(1).map((c) => c.claimant.name)).toEqual(Array(3).fill("Winston Churchill"));
  });

  it("of a pronoun that could be two persons has no name but both candidates", () => {
    const { claims } = splitArticle(
      articleOf("Winston Churchill met Franklin Roosevelt in 1943. He said the war would be long."),
    );
    expect(claims[1]?.claimant).toEqual({
      type: "person",
      name: null,
      candidates: ["Winston Churchill", "Franklin Roosevelt"],
    });
  });
});

describe("fact points", () => {
  it.each<[string, [string, string, string][], string?]>([
    [
      "On 3 May 2021 it cost $3.5 million.",
      [
        ["3 May 2021", "date", "2021-05-03"],
        ["$3.5 million", "money", "3500000"],
      ],
    ],
    [
      "About 1,234 people, or 12.5%, left at 5:30 p.m.",
      [
        ["1,234", "number", "1234"],
        ["12.5%", "percent", "12.5"],
        ["5:30 p.m.", "time", "5:30 p.m."],
      ],
    ],
    [
      "It took nearly two decades and twenty-five workers.",
      [
        ["nearly two decades", "time", "2"],
        ["twenty-five", "number", "25"],
      ],
    ],
    [
      "It ran 500 miles (800 km) from 9 to 10.",
      [
        ["500 miles (800 km)", "number", "500"],
        ["9", "number", "9"],
        ["10", "number", "10"],
      ],
    ],
    [
      "Prime Minister Winston Churchill visited Paris, France.",
      [
        ["Prime Minister", "title", "Prime Minister"],
        ["Winston Churchill", "person", "Winston Churchill"],
        ["Paris, France", "place", "Paris, France"],
      ],
    ],
    [
      "Es kostete 1.234,50 Euro am 3. Mai 2021.",
      [
        ["1.234,50 Euro", "money", "1234.5"],
        ["3. Mai 2021", "date", "2021-05-03"],
      ],
      "de",
    ],
    [
      "Le 14 juillet 1789, 7 000 hommes arrivent.",
      [
        ["14 juillet 1789", "date", "1789-07-14"],
        ["7 000", "number", "7000"],
      ],
      "fr",
    ],
    [
      "2021年5月3日，中国有14亿人。",
      [
        ["2021年5月3日", "date", "2021-05-03"],
        ["中国", "place", "中国"],
        ["14亿", "number", "1400000000"],
      ],
      "zh",
    ],
    [
      "في ٢٠٢٠ زار فرنسا ١٢ وزيرا.",
      [
        ["٢٠٢٠", "date", "2020"],
        ["فرنسا", "place", "فرنسا"],
        ["١٢", "number", "12"],
      ],
      "ar",
    ],
  ])("%s", (text, points, language = "en") => {
    const found = factPointsIn(text, { start: 0, end: text.length }, language);
    expect(found.map((p) => [p.text, p.type, p.value])).toEqual(points);
  });

  it("stay inside the span they are asked for", () => {
    const text = "In 1936 it opened. In 1989 it closed.";
    expect(factPointsIn(text, { start: 19, end: text.length }, "en")).toEqual([
      { start: 22, end: 26, text: "1989", type: "date", value: "1989" },
    ]);
  });
});

describe("describeSpan", () => {
  it("describes part of a sentence by the sentence it stands in", () => {
    const text =
      "The mayor met Winston Churchill. Churchill said that 5,000 men had died and that the war was lost.";
    const start = text.indexOf("5,000");
    const span = { start, end: text.indexOf(" and that") };
    expect(describeSpan(text, span, "en")).toMatchObject({
      claimant: { type: "person", name: "Winston Churchill" },
      reported: "fact",
      factPoints: [{ text: "5,000", type: "number", value: "5000" }],
    });
  });
});

describe("remarks", () => {
  it.each([
    ["two spellings of one name", "Elizabeth Maurer spoke first. Then Elizabeth Mauer left."],
    ["a weekday that does not match its date", "The armistice was signed on Tuesday, November 11, 1918."],
    ["a date that does not exist", "It closed on February 30, 1950."],
    [
      "shares that add up to more than 100 %",
      "Of those asked, 50% said yes, 40% said no and 20% did not know.",
    ],
  ])("%s", (kind, text) => {
    expect(splitArticle(articleOf(text)).remarks.map((r) => r.kind)).toEqual([kind]);
  });

  it("are silent on a text that is right", () => {
    const text =
      "The armistice was signed on Monday, November 11, 1918. Of those asked, 50% said yes, 40% said no and 10% did not know. Inflation rose from 40% to 50% and then to 60%.";
    expect(splitArticle(articleOf(text)).remarks).toEqual([]);
  });
});
