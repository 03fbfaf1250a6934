import { describe, expect, it } from "vitest";
import { emptyStack, push, redo, undo, without } from "./undo";

describe("the undo stack", () => {
  it("gives back the newest step first and takes it again", () => {
    const two = push(push(emptyStack<string>(), "a"), "b");
    const back = undo(two);
    expect(back.step).toBe("b");
    const again = redo(back.stack);
    expect(again.step).toBe("b");
    expect(again.stack).toEqual(two);
  });

  it("says so when there is nothing", () => {
    expect(undo(emptyStack<string>()).step).toBeNull();
    expect(redo(push(emptyStack<string>(), "a")).step).toBeNull();
  });

  it("forgets what could be done again when something new is done", () => {
    const stack = push(undo(push(emptyStack<string>(), "a")).stack, "b");
    expect(stack).toEqual({ done: ["b"], undone: [] });
  });

  it("keeps 50 steps", () => {
    let stack = emptyStack<number>();
    for (let step = 1; step <= 60; step++) stack = push(stack, step);
    expect(stack.done).toHaveLength(50);
    expect(stack.done[0]).toBe(11);
  });

  it("drops a refused step wherever it is", () => {
    const stack = push(push(emptyStack<string>(), "a"), "b");
    expect(without(stack, "a").done).toEqual(["b"]);
    expect(without(undo(stack).stack, "b").undone).toEqual([]);
  });
});
