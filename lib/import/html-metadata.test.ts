import { describe, expect, it } from "vitest";
import { readMetadata } from "./html-metadata";
import { parseTree } from "./html-tree";

function metadataOf(head: string, body = "<p>x</p>", html = "<html>") {
  return readMetadata(parseTree(`<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`));
}

function linked(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

const ARTICLE = {
  "@type": "NewsArticle",
  headline: "Rock &amp; light",
  author: { "@type": "Person", name: "A Keeper" },
  datePublished: "2011-02-01T09:00:00+01:00",
  inLanguage: "en-GB",
};
const FOUND = {
  title: "Rock & light",
  byline: "A Keeper",
  publishedAt: "2011-02-01T08:00:00Z",
  language: "en",
};

describe("JSON-LD", () => {
  it.each([
    ["alone", linked(ARTICLE)],
    ["in an array", linked([{ "@type": "Organization", name: "Sea Post" }, ARTICLE])],
    [
      "in a graph",
      linked({ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "x" }, ARTICLE] }),
    ],
    ["of several types", linked({ ...ARTICLE, "@type": ["Article", "ReportageNewsArticle"] })],
    ["as main entity", linked({ "@type": "WebPage", name: "Page", mainEntity: ARTICLE })],
    [
      "with a referenced author",
      linked({
        "@graph": [
          { ...ARTICLE, author: { "@id": "#a" } },
          { "@type": "Person", "@id": "#a", name: "A Keeper" },
        ],
      }),
    ],
    [
      "after a broken script",
      `<script type="application/ld+json">{"@type": "Article",</script>${linked(ARTICLE)}`,
    ],
    [
      "with raw line feeds and a trailing comma",
      linked(ARTICLE).replace("Rock", "Rock\n").replace("}</script>", ",}</script>"),
    ],
    ["in a comment", linked(ARTICLE).replace(/>\{(.*)\}</, "><!--{$1}--><")],
  ])("%s", (_name, head) => {
    expect(metadataOf(head)).toMatchObject(FOUND);
  });

  it.each([
    [["A Keeper", "B Keeper"], "A Keeper, B Keeper"],
    [[{ name: "By A Keeper" }, { name: "A Keeper" }], "A Keeper"],
    [{ name: ["A Keeper", "B Keeper"] }, "A Keeper, B Keeper"],
    ["https://example.org/a-keeper", null],
    [{ name: "" }, null],
    [null, null],
    [42, null],
  ])("author %j is %s", (author, byline) => {
    expect(metadataOf(linked({ ...ARTICLE, author })).byline).toBe(byline);
  });
});

describe("meta tags and elements", () => {
  it("give what JSON-LD does not", () => {
    const head = `<title>Rock & light - Sea Post</title><meta property="og:site_name" content="Sea Post">
      <meta name="author" content="By A Keeper"><meta property="article:published_time" content="2011-02-01T08:00:00Z">`;
    expect(metadataOf(head, "", '<html lang="en_GB">')).toMatchObject({ ...FOUND, site: "Sea Post" });
  });

  it("keep a title that only contains a dash or bar", () => {
    expect(metadataOf("<title>Light - a history | of rocks</title>").title).toBe(
      "Light - a history | of rocks",
    );
  });

  it("find a marked byline and date, but not those of comments and teasers", () => {
    const body = `<aside><span class="author">C Teaser</span></aside><div class="comments"><b class="comment-author">D Reader</b></div>
      <p class="byline">By <span itemprop="name">A Keeper</span></p><time datetime="2011-02-01">1 Feb</time>`;
    expect(metadataOf("", body)).toMatchObject({ byline: "A Keeper", publishedAt: "2011-02-01" });
    expect(
      metadataOf("", '<div class="comments"><b class="comment-author">D Reader</b></div>').byline,
    ).toBeNull();
  });
});
