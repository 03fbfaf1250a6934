import { describe, expect, it } from "vitest";
import { STATUSES } from "@/lib/api/values";
import { countByFilter, filterNamed, neighbour, passes } from "./filters";

const claim = (
  status: (typeof STATUSES)[number],
  needsRecheck = false,
  assigneeId: string | null = null,
) => ({
  status,
  needsRecheck,
  assigneeId,
});

describe("filters", () => {
  it("follow the words of the product", () => {
    const open = STATUSES.filter((status) => passes("open", claim(status), "me"));
    expect(open).toEqual(["unchecked", "in_progress"]);
    const editor = STATUSES.filter((status) => passes("editor", claim(status), "me"));
    expect(editor).toEqual(["disputed", "false", "needs_context"]);
  });

  it("count a flagged claim as open only", () => {
    expect(passes("open", claim("verified", true), "me")).toBe(true);
    expect(passes("editor", claim("false", true), "me")).toBe(false);
  });

  it("count each claim under every filter it passes", () => {
    const claims = [claim("unchecked", false, "me"), claim("false"), claim("verified", false, "you")];
    expect(countByFilter(claims, "me")).toEqual({ all: 3, open: 1, editor: 1, mine: 1 });
  });

  it("take an unknown name in the address for all", () => {
    expect(filterNamed("open")).toBe("open");
    expect(filterNamed("nonsense")).toBe("all");
    expect(filterNamed(null)).toBe("all");
  });
});

describe("neighbour", () => {
  const list = ["a", "b", "c", "d"].map((id) => ({ id }));
  const any = () => true;

  it("walks both ways and stops at the ends", () => {
    expect(neighbour(list, "a", 1, any)?.id).toBe("b");
    expect(neighbour(list, "b", -1, any)?.id).toBe("a");
    expect(neighbour(list, "d", 1, any)).toBeNull();
    expect(neighbour(list, "a", -1, any)).toBeNull();
  });

  it("skips what is not wanted, and goes on from a claim that is not wanted itself", () => {
    const wanted = ({ id }: { id: string }) => id !== "b" && id !== "c";
    expect(neighbour(list, "a", 1, wanted)?.id).toBe("d");
    expect(neighbour(list, "b", -1, wanted)?.id).toBe("a");
  });

  it("begins at the first or the last when there is no current claim", () => {
    expect(neighbour(list, null, 1, any)?.id).toBe("a");
    expect(neighbour(list, "gone", -1, any)?.id).toBe("d");
    expect(neighbour([], null, 1, any)).toBeNull();
  });
});
