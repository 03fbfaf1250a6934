import { describe, expect, it } from "vitest";
import { whenWords } from "./when";

const now = new Date(2026, 10, 26, 15, 0);
const at = (day: number, hour = 9, minute = 5) => new Date(2026, 10, day, hour, minute).toISOString();

describe("whenWords", () => {
  it("says today, then the day of the week, then the date", () => {
    expect(whenWords(at(26), now)).toBe("Today 09:05");
    expect(whenWords(at(23, 18, 0), now)).toBe("Mon 18:00");
    expect(whenWords(at(14), now)).toBe("14 Nov 2026");
  });

  it("does the same for what is to come", () => {
    expect(whenWords(at(28, 18, 0), now)).toBe("Sat 18:00");
    expect(whenWords(new Date(2027, 1, 3, 8, 0).toISOString(), now)).toBe("3 Feb 2027");
  });

  it("leaves alone what is no time", () => {
    expect(whenWords("soon", now)).toBe("soon");
  });
});
