import { describe, expect, it } from "vitest";
import type { Article, BlockKind } from "./article";
import { ImportError } from "./import-error";
import { importHtml } from "./import-html";

const PROSE = [
  "The lighthouse was built in 1811 by a crew of sixty, who could work only at low tide and slept on a barge beside the rock.",
  "Its lamp was first lit on 1 February of that year, and it has burned every night since, but for one month in the winter of 1914.",
  "Keepers lived in the tower until 1988, when the light was made to run without them and the last three were taken off by helicopter.",
  "Each stone of the tower weighs more than a ton, and is cut so that it locks into its neighbours on all four sides and above.",
  "The cost came to a little over sixty thousand pounds, which was half as much again as the board had set aside for it.",
];
const BODY = PROSE.map((text) => `<p>${text}</p>`).join("\n");

function blocksOf(article: Article): [BlockKind, string][] {
  return article.blocks.map((block) => [block.kind, article.text.slice(block.start, block.end)]);
}

function textsOf(html: string): string[] {
  return blocksOf(importHtml(html)).map(([, text]) => text);
}

function codeOf(html: string): string {
  try {
    importHtml(html);
    return "read";
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

function page(body: string, head = "<title>The rock light</title>"): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe("words and the space between them", () => {
  it.each([
    ["<p><b>a</b>b c</p>", ["ab c"]],
    ["<p>one<br>two</p>", ["one\ntwo"]],
    ["<p>one<br/><br>two</p>", ["one", "two"]],
    ["<p>one <i> two</i>  three</p>", ["one two three"]],
    ["<p>a<span> b </span><em>c</em>.</p>", ["a b c."]],
    ["<div>one<div>two</div>three</div>", ["one", "two", "three"]],
    ["one<p>two", ["one", "two"]],
    ["<p>one<p>two", ["one", "two"]],
    ["<ul><li>one<li>two<ul><li>three</ul></ul>", ["one", "two", "three"]],
    ["<p>caf&eacute; &amp; &#8220;x&#x201D; &lt;b&gt; &nbsp;y</p>", ["café & “x” <b> y"]],
    ["<p>&amp;lt; stays</p>", ["&lt; stays"]],
    ["<p>5&#150;6 &#x80;</p>", ["5–6 €"]],
    ["<p>soft&shy;hyphen zero&#8203;width</p>", ["softhyphen zerowidth"]],
    ["<p>10<sup>6</sup> m<sup>2</sup> on the 21<sup>st</sup></p>", ["10⁶ m² on the 21st"]],
    ["<p>H<sub>2</sub>O</p>", ["H2O"]],
    ['<p>in 1997<sup><a href="#fn1">3</a></sup>.</p>', ["in 1997."]],
    ["<p>She said <q>no</q>.</p>", ["She said “no”."]],
    ["<p>kept <del>gone</del><ins>new</ins></p>", ["kept new"]],
    ["<p>a<wbr>b<!-- x -->c</p>", ["abc"]],
    ["<p>word<img src=x>word</p>", ["word word"]],
    ["<pre>a  b\n  c</pre>", ["a  b\n  c"]],
    ["<table><tr><th>a<th>b<tr><td>1<td>2</table>", ["a\tb", "1\t2"]],
    ["<table><tr><td><p>one</p><p>two</p></td></tr></table>", ["one", "two"]],
    ["<ruby>漢<rt>kan</rt></ruby>字", ["漢字"]],
    ["<b style='font-weight:normal'><p>one</p><p>two</p></b>", ["one", "two"]],
  ])("%s", (html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it("takes nothing that a browser does not show", () => {
    const hidden = [
      "<script>alert(1)</script>",
      "<style>p{}</style>",
      "<noscript><p>enable scripts</p></noscript>",
      "<template><p>later</p></template>",
      "<p hidden>secret</p>",
      '<p style="color:red; display : none">secret</p>',
      '<p style="visibility:hidden">secret</p>',
      '<span class="sr-only">secret</span>',
      "<svg><text>drawn</text></svg>",
      "<script>document.write('<p>x</p>')</script  >",
      "<!-- <p>comment</p> -->",
      "<textarea>form</textarea>",
      "<button>Share</button>",
      "<dialog>closed</dialog>",
      "<iframe>frame</iframe>",
    ];
    expect(textsOf(`<p>Shown.</p>${hidden.join("")}<p>Also shown.</p>`)).toEqual(["Shown.", "Also shown."]);
  });
});

describe("kinds", () => {
  it("are kept from the markup", () => {
    const html = `<h1>Title</h1><p class="standfirst">What it is about</p><p class="byline">By Our Keeper</p>
      <time datetime="2001-02-03">3 February 2001</time><p>Text.</p><h2>Part</h2><blockquote><p>Said.</p></blockquote>
      <figure><img alt=""><figcaption>A tower <span class="credit">Photo: Archive</span></figcaption></figure>
      <ol><li>First</li></ol><table><tr><td>1</td><td>2</td></tr></table>
      <section class="footnotes"><ol><li id="fn1">A note</li></ol></section>`;
    expect(blocksOf(importHtml(html))).toEqual([
      ["title", "Title"],
      ["standfirst", "What it is about"],
      ["byline", "By Our Keeper"],
      ["dateline", "3 February 2001"],
      ["paragraph", "Text."],
      ["heading", "Part"],
      ["quote", "Said."],
      ["caption", "A tower"],
      ["credit", "Photo: Archive"],
      ["list_item", "First"],
      ["table_row", "1\t2"],
      ["footnote", "A note"],
    ]);
  });

  it("are kept from a word processor's styles", () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
      <p class=MsoTitle>Title</p><p class=MsoNormal>Text<o:p></o:p></p>
      <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Item</p>
      <!--EndFragment--><p>outside</p></body></html>`;
    expect(blocksOf(importHtml(html))).toEqual([
      ["title", "Title"],
      ["paragraph", "Text"],
      ["list_item", "Item"],
    ]);
  });
});

describe("a whole page", () => {
  const surroundings = {
    before: `<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><div class="ad">Buy rope now</div>`,
    after: `<aside class="related"><h3>More</h3><ul><li><a href="/x">Ten famous wrecks and where they lie today</a></li></ul></aside>
      <section id="comments"><p>I have been there and it was raining all the week that we stayed at the inn on the shore.</p></section>
      <footer>All rights reserved. Contact us.</footer>`,
  };
  const whole = page(
    `${surroundings.before}<article><h1>The rock light</h1><p class="byline">By <a rel="author" href="/k">A Keeper</a></p>${BODY}</article>${surroundings.after}`,
    `<title>The rock light | Sea Post</title><meta property="og:site_name" content="Sea Post">
     <meta property="article:published_time" content="2011-02-01T09:00:00+01:00">`,
  );

  it("gives the article and lists the rest with reasons", () => {
    const article = importHtml(whole, { url: "https://example.org/light" });
    expect(blocksOf(article)).toEqual([
      ["title", "The rock light"],
      ["byline", "By A Keeper"],
      ...PROSE.map((text) => ["paragraph", text]),
    ]);
    expect(article).toMatchObject({
      title: "The rock light",
      byline: "A Keeper",
      language: "en",
      publishedAt: "2011-02-01T08:00:00Z",
      sourceUrl: "https://example.org/light",
    });
    const left = article.leftOut.map((item) => item.text).join("\n");
    for (const words of [
      "Home",
      "Buy rope now",
      "Ten famous wrecks",
      "I have been there",
      "All rights reserved",
    ]) {
      expect(left).toContain(words);
    }
    expect(article.leftOut.every((item) => item.reason !== "")).toBe(true);
  });

  it("shows the title once, wherever the page repeats it", () => {
    const repeated = page(
      `<h1>The rock light</h1><article><h1>The rock light</h1>${BODY}<h2>The rock light</h2></article>`,
    );
    const titles = blocksOf(importHtml(repeated)).filter(([, text]) => text === "The rock light");
    expect(titles).toEqual([["title", "The rock light"]]);
  });

  it("that is short is kept whole", () => {
    const article = importHtml(page("<nav>Home</nav><h1>Tide</h1><p>High at 4.</p><p>Low at 10.</p>"));
    expect(article.text).toBe("Tide\n\nHigh at 4.\n\nLow at 10.");
  });

  it("named like a sidebar keeps its article", () => {
    const article = importHtml(
      page(`<div class="has-sidebar share-wrapper"><h1>The rock light</h1>${BODY}</div>`),
    );
    expect(article.blocks).toHaveLength(1 + PROSE.length);
  });

  it("drawn by script only is read from its JSON-LD, with a warning", () => {
    const linked = { "@type": "Article", headline: "The rock light", articleBody: PROSE.join("\n\n") };
    const html = page(
      '<div id="root">Loading</div>',
      `<script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    );
    const article = importHtml(html);
    expect(blocksOf(article)).toEqual([
      ["title", "The rock light"],
      ...PROSE.map((text) => ["paragraph", text]),
    ]);
    expect(article.warnings.join(" ")).toContain("search engines");
  });

  it("that only forwards says where to", () => {
    const html = page("", '<meta http-equiv="refresh" content="0; url=https://example.org/real">');
    expect(() => importHtml(html)).toThrow("https://example.org/real");
  });

  it("that needs scripts says so", () => {
    expect(() => importHtml(page('<div id="root"></div><script>render()</script>'))).toThrow("scripts");
  });
});

describe("hostile markup", () => {
  const long = "word ".repeat(40);
  it.each([
    ["nothing", "", "empty"],
    ["white space and entities", "<p>&nbsp;&#8203; \n</p>", "empty"],
    ["20,000 nested elements", "<div>".repeat(20_000) + "x", "too_complex"],
    ["20,000 unclosed inline elements", "<b><i>x".repeat(10_000), "too_complex"],
    ["500,000 elements", "<i></i>x".repeat(500_000), "too_complex"],
    ["11 million characters", "a".repeat(11 * 1024 * 1024), "too_large"],
    ["an attribute of a megabyte", `<p title="${"x".repeat(1_000_000)}">${long}</p>`, "read"],
    ["100,000 paragraphs", "<p>a b".repeat(100_000), "too_large"],
    ["NULs", "<p>a\u0000b</p>", "read"],
    ["an unclosed tag", `<p>${long}<a href="`, "read"],
    ["an unclosed comment", `<p>${long}</p><!-- <p>`, "read"],
    ["an unclosed script", `<p>${long}</p><script>`, "read"],
    ["end tags without start", `</p></div></html>${long}</b>`, "read"],
    ["svg and math", `<svg><p>x</svg><math><mi>a</mi></math><p>${long}`, "read"],
    ["base and refresh", `<base href="javascript:x"><meta http-equiv=refresh content="1">${long}`, "read"],
    ["a thousand generators", `<meta generator ${"<meta generator ".repeat(1_500)}><p>${long}`, "read"],
    [
      "a title of bars",
      page(BODY, `<title>x${"|".repeat(200_000)}y | z</title><meta property="og:site_name" content="z">`),
      "read",
    ],
    [
      "JSON-LD of white space",
      page(`<script type="application/ld+json">-->${" ".repeat(500_000)}x</script>${BODY}`),
      "read",
    ],
    ["JSON-LD that is no JSON", page(`<script type="application/ld+json">{"@type":</script>${BODY}`), "read"],
    [
      "JSON-LD nested without end",
      page(`<script type="application/ld+json">${"[".repeat(99_999)}</script>${BODY}`),
      "read",
    ],
    [
      "a prototype in JSON-LD",
      page(`<script type="application/ld+json">{"__proto__":{"headline":"x"}}</script>${BODY}`),
      "read",
    ],
  ])("%s", (_name, html, expected) => {
    const started = performance.now();
    expect(codeOf(html)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("never reaches the text as markup", () => {
    const article = importHtml(
      `<p>a<script>x</script><img src=x onerror=alert(1)>b</p><p>${"c ".repeat(9)}<svg/onload=x></p>`,
    );
    expect(article.text).toBe(`a b\n\n${"c ".repeat(9).trim()}`);
  });

  it("flattens what is nested deeper than any page, without losing or joining words", () => {
    const article = importHtml("<div>x ".repeat(1_000));
    expect(article.text.match(/x/g)).toHaveLength(1_000);
    expect(article.text).not.toMatch(/xx/);
  });
});
