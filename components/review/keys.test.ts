import { describe, expect, it } from "vitest";
import { commandFor, KEYS, keyCaps, sequenceStart, type KeyPress } from "./keys";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "",
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe("commandFor", () => {
  it.each([
    ["j", "next"],
    ["k", "previous"],
    ["v", "status:verified"],
    ["d", "status:disputed"],
    ["f", "status:false"],
    ["c", "status:needs_context"],
    ["u", "status:unverifiable"],
    ["p", "status:in_progress"],
    ["n", "status:not_checkable"],
    ["z", "undo"],
    ["Escape", "leave"],
  ])("%s asks for %s", (key, command) => {
    expect(commandFor(press(key))).toEqual({ command });
  });

  it("tells shifted letters apart, and does not mind Caps Lock", () => {
    expect(commandFor(press("J", { shiftKey: true }))).toEqual({ command: "nextOpen" });
    expect(commandFor(press("Z", { shiftKey: true }))).toEqual({ command: "redo" });
    expect(commandFor(press("J"))).toEqual({ command: "next" });
    expect(commandFor(press("V", { shiftKey: true }))).toBeNull();
  });

  it("finds digits by their place, whatever the layout writes", () => {
    expect(commandFor(press("&", { code: "Digit1" }))).toEqual({ command: "point", number: 1 });
    expect(commandFor(press("!", { code: "Digit1", shiftKey: true }))).toEqual({
      command: "wrong",
      number: 1,
    });
    expect(commandFor(press("0", { code: "Digit0" }))).toEqual({ command: "status:unchecked" });
    expect(commandFor(press("3", { code: "Numpad3" }))).toEqual({ command: "point", number: 3 });
  });

  it("finds Alt keys by their place", () => {
    expect(commandFor(press("≤", { code: "Comma", altKey: true }))).toEqual({ command: "split" });
    expect(commandFor(press("ç", { code: "KeyC", altKey: true }))).toEqual({ command: "mark" });
    expect(commandFor(press("j", { altKey: true }))).toBeNull();
  });

  it("writes ? with or without Shift", () => {
    expect(commandFor(press("?", { code: "Slash", shiftKey: true }))).toEqual({ command: "help" });
    expect(commandFor(press("?", { code: "Minus" }))).toEqual({ command: "help" });
  });

  it("leaves the browser its own keys", () => {
    expect(commandFor(press("d", { ctrlKey: true }))).toBeNull();
    expect(commandFor(press("z", { metaKey: true }))).toBeNull();
    expect(sequenceStart(press("g", { ctrlKey: true }))).toBeNull();
  });

  it("takes a sequence, and nothing else after its first key", () => {
    expect(sequenceStart(press("g"))).toBe("g");
    expect(sequenceStart(press("j"))).toBeNull();
    expect(commandFor(press("d"), "g")).toEqual({ command: "desk" });
    expect(commandFor(press("v"), "g")).toBeNull();
  });
});

describe("the key table", () => {
  it("gives no two commands the same keys", () => {
    const caps = KEYS.map((row) => keyCaps(row, true).join(" "));
    expect(new Set(caps).size).toBe(caps.length);
  });

  it("names the keys as the system does", () => {
    const split = KEYS.find((row) => row.command === "split");
    expect(split && keyCaps(split, true)).toEqual(["⌥,"]);
    expect(split && keyCaps(split, false)).toEqual(["Alt+,"]);
  });
});
