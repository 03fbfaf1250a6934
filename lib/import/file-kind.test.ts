import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { kindOfFile } from "./file-kind";

describe("the kind of a file", () => {
  it.each([
    ["a.txt", "Plain words.", "text"],
    ["a.txt", "<b> is a tag of HTML.", "text"],
    ["a.txt", "\n<!DOCTYPE html><html><p>x", "html"],
    ["a.md", "<p>x</p>", "markdown"],
    ["A.MARKDOWN", "# x", "markdown"],
    ["a.html", "no tag at all", "html"],
    ["a.htm", "<p>x", "html"],
    ["", "<!-- saved -->\n<html>", "html"],
    ["", "  <div>x</div>", "html"],
    ["", "# Not Markdown without its name", "text"],
    ["a.pdf", "Plain words under a wrong name.", "text"],
  ])("%s with %j is %s", (name, content, kind) => {
    expect(kindOfFile(Buffer.from(content), name)).toBe(kind);
  });

  it("is told in UTF-16 too", () => {
    expect(kindOfFile(iconv.encode("\uFEFF<!doctype html><p>x", "utf-16le"), null)).toBe("html");
    expect(kindOfFile(iconv.encode("Plain words of a text file", "utf-16le"), "a.txt")).toBe("text");
  });

  it.each([
    ["GIF89a\x01\x00", "a picture"],
    ["\xff\xd8\xff\xe0", "a picture"],
    ["PK\x05\x06", "a ZIP archive"],
    ["\xd0\xcf\x11\xe0\xa1\xb1", "an old Word, Excel or PowerPoint file"],
    ["{\\rtf1\\ansi", "a rich text file"],
    ["\x1f\x8b\x08", "a compressed archive"],
    ["\x7fELF\x02", "a program"],
    ["ID3\x04", "a sound or video file"],
    ["\n\n%PDF-1.5", "a PDF file"],
  ])("%j is refused as %s, whatever it is called", (bytes, what) => {
    for (const name of ["a.txt", "a.md", "a.html", null]) {
      expect(() => kindOfFile(Buffer.from(bytes, "latin1"), name)).toThrow(what);
    }
  });
});
