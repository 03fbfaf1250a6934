/** What was done and not taken back, and what was taken back, both with the newest last. */
export interface UndoStack<T> {
  done: readonly T[];
  undone: readonly T[];
}

const STEPS = 50;

export function emptyStack<T>(): UndoStack<T> {
  return { done: [], undone: [] };
}

/** A new step ends what could be done again; the oldest of more than 50 is forgotten. */
export function push<T>(stack: UndoStack<T>, step: T): UndoStack<T> {
  return { done: [...stack.done, step].slice(-STEPS), undone: [] };
}

export function undo<T>(stack: UndoStack<T>): { step: T | null; stack: UndoStack<T> } {
  const step = stack.done.at(-1);
  if (step === undefined) return { step: null, stack };
  return { step, stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } };
}

export function redo<T>(stack: UndoStack<T>): { step: T | null; stack: UndoStack<T> } {
  const step = stack.undone.at(-1);
  if (step === undefined) return { step: null, stack };
  return { step, stack: { done: [...stack.done, step].slice(-STEPS), undone: stack.undone.slice(0, -1) } };
}

/** Forgets a step that the server refused. */
export function without<T>(stack: UndoStack<T>, step: T): UndoStack<T> {
  return {
    done: stack.done.filter((one) => one !== step),
    undone: stack.undone.filter((one) => one !== step),
  };
}
