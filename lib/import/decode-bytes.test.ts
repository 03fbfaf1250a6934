import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode-bytes";

const TEXT = "“Łódź” costs 5 € – naïve café";
const WESTERN = "“Lodz” costs 5 € – naïve café";

describe("decoding", () => {
  it.each([
    ["UTF-8 without a label", TEXT, "utf-8", undefined],
    ["UTF-8 with a mark", `\uFEFF${TEXT}`, "utf-8", undefined],
    ["UTF-16 with a mark", `\uFEFF${TEXT}`, "utf-16le", undefined],
    ["UTF-16 big-endian with a mark", `\uFEFF${TEXT}`, "utf-16be", undefined],
    ["UTF-16 without a mark", TEXT, "utf-16le", undefined],
    ["Windows-1252 without a label", WESTERN, "windows-1252", undefined],
    ["Windows-1252 labelled Latin-1", WESTERN, "windows-1252", "text/html; charset=iso-8859-1"],
    [
      "Windows-1250 by header",
      "“Łódź” costs 5 € – café",
      "windows-1250",
      'text/html; charset="windows-1250"',
    ],
    ["KOI8-R by header", "Привет", "koi8-r", "text/plain; charset=KOI8-R"],
    ["Shift_JIS by header", "こんにちは", "shift_jis", "text/html;charset=shift_jis"],
    ["GBK by header", "你好", "gbk", "text/html; charset=gb2312"],
  ])("%s", (_name, text, encoding, contentType) => {
    const decoded = decodeBytes(iconv.encode(text, encoding), contentType);
    expect(decoded.text).toBe(text.replace("\uFEFF", ""));
    expect(decoded.warnings).toEqual([]);
  });

  it("follows a meta tag in a page, and only there", () => {
    const html = `<meta charset="windows-1251"><p>Привет</p>`;
    expect(decodeBytes(iconv.encode(html, "windows-1251")).text).toBe(html);
    const text = "About <meta charset=utf-16le> – a note";
    expect(decodeBytes(Buffer.from(text), null, "text").text).toBe(text);
  });

  it("puts the header before the meta tag", () => {
    const html = `<meta charset="utf-8"><p>Привет</p>`;
    expect(decodeBytes(iconv.encode(html, "windows-1251"), "text/html; charset=windows-1251").text).toBe(
      html,
    );
  });

  it("overrules a label that the bytes contradict, and says so", () => {
    const asUtf8 = decodeBytes(Buffer.from(TEXT), "text/html; charset=iso-8859-1");
    expect(asUtf8.text).toBe(TEXT);
    expect(asUtf8.warnings).toHaveLength(1);
    const asWestern = decodeBytes(iconv.encode(WESTERN, "windows-1252"), "text/html; charset=utf-8");
    expect(asWestern.text).toBe(WESTERN);
    expect(asWestern.warnings).toHaveLength(1);
  });

  it("takes an unknown label for none", () => {
    expect(decodeBytes(Buffer.from(TEXT), "text/html; charset=klingon").text).toBe(TEXT);
  });
});
