import type { QueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import type { ShowToast } from "@/components/ui/toast";
import { ApiError, newKey, OfflineError } from "@/lib/api/client";
import { claimView, type ClaimView } from "@/lib/api/claims";
import type { PersonView } from "@/lib/api/people";
import { common } from "@/lib/messages/common";
import { review as words } from "@/lib/messages/review";
import { PATCH_FIELDS, type Attempt, type ClaimPatch, type PatchField } from "./attempts";
import type { Filter } from "./filters";
import { articleQuery, claimsQuery } from "./queries";
import { createStore, type Store } from "./store";
import { emptyStack, push, redo, undo, without, type UndoStack } from "./undo";
import { overlay, replacing, WriteQueue } from "./write-queue";

export const MARKS = ["full", "quiet", "off"] as const;
export type Marks = (typeof MARKS)[number];
export type Stop = "peek" | "half" | "full";

/** A write that the server refused, and how to make it again. */
export interface Refusal {
  message: string;
  again: (() => void) | null;
}

/** The same fields changed by two people: what this person wanted, and the claim as it stands. */
export interface Clash {
  mine: ClaimPatch;
  fields: PatchField[];
  current: ClaimView;
}

export interface ReviewState {
  currentId: string | null;
  filter: Filter;
  marks: Marks;
  /** Index into the text sizes; 1 is normal. */
  size: number;
  stop: Stop;
  /** The evidence form, of which claim, for which evidence (null: new), and the address it begins with. */
  form: { claimId: string; evidenceId: string | null; url: string; pointId: string | null } | null;
  /** What is written in place in the panel. */
  writing: "correction" | "note" | null;
  /** The wrong point whose correction is being written. */
  pointId: string | null;
  tool: "split" | "join" | "dropped" | null;
  reading: boolean;
  refusals: ReadonlyMap<string, Refusal>;
  clashes: ReadonlyMap<string, Clash>;
  announcement: string;
}

/** Something done that can be taken back. */
export interface Step {
  claimId: string | null;
  says: string;
  forth: () => Attempt[];
  back: () => Attempt[];
}

interface Surroundings {
  client: QueryClient;
  articleId: string;
  me: PersonView;
  toast: ShowToast;
  filter: Filter;
}

/** What one open review screen knows and does besides drawing: its state, its writes, and what can be undone. */
export class Review {
  readonly store: Store<ReviewState>;
  readonly queue: WriteQueue;
  readonly drafts = new Map<string, string>();
  /** Claims that this tab made or took away. */
  readonly reshaped = new Set<string>();
  readonly me: PersonView;
  readonly articleId: string;
  readonly client: QueryClient;
  readonly toast: ShowToast;
  private stack: UndoStack<Step> = emptyStack();
  /** Writes under way that become steps only when they are done, each with how many steps stood before it. */
  private readonly unfinished = new Set<{ after: number }>();
  /** How many steps to take back once those writes are done. */
  private undoLater = 0;

  constructor({ client, articleId, me, toast, filter }: Surroundings) {
    this.client = client;
    this.articleId = articleId;
    this.me = me;
    this.toast = toast;
    this.store = createStore<ReviewState>({
      currentId: null,
      filter,
      marks: "full",
      size: 1,
      stop: "peek",
      form: null,
      writing: null,
      pointId: null,
      tool: null,
      reading: false,
      refusals: new Map(),
      clashes: new Map(),
      announcement: "",
    });
    this.queue = new WriteQueue({
      claims: () => this.saved(),
      settle: (settle) => this.settle(settle),
      isOffline: (error) => error instanceof OfflineError,
      newKey,
      now: () => Date.now(),
    });
  }

  get state(): ReviewState {
    return this.store.get();
  }

  /** The claims as the server is known to have them. */
  saved(): readonly ClaimView[] {
    return this.client.getQueryData(claimsQuery(this.articleId).queryKey) ?? [];
  }

  /** The claims as they stand on the screen. */
  claims(): ClaimView[] {
    return overlay(this.saved(), this.queue.snapshot()).filter((claim) => !claim.dropped);
  }

  current(): ClaimView | null {
    return this.claims().find((claim) => claim.id === this.state.currentId) ?? null;
  }

  say(announcement: string): void {
    this.store.set({ announcement });
  }

  /** Does something that can be undone, and says so. `offer` stands in the message in place of Undo. */
  do(step: Step, offer?: { label: string; run: () => void }): void {
    this.stack = push(this.stack, step);
    for (const attempt of step.forth()) this.submit(attempt, { step, claimId: step.claimId });
    this.toast({
      text: step.says,
      action: offer ?? { label: words.undo, hint: "z", run: () => this.undo() },
    });
  }

  /** Remembers and says something that is done already. */
  did(step: Step): void {
    this.stack = push(this.stack, step);
    this.toast({ text: step.says, action: { label: words.undo, hint: "z", run: () => this.undo() } });
  }

  /** Takes back the newest step; one that is still on its way is taken back as soon as it is done. */
  undo(): void {
    if ([...this.unfinished].some(({ after }) => after >= this.stack.done.length)) {
      this.undoLater++;
      return;
    }
    const { step, stack } = undo(this.stack);
    if (!step) return this.toast({ text: words.nothingToUndo });
    this.stack = stack;
    for (const attempt of step.back()) this.submit(attempt, { step, claimId: step.claimId });
    this.toast({ text: words.undone(step.says) });
  }

  redo(): void {
    const { step, stack } = redo(this.stack);
    if (!step) return this.toast({ text: words.nothingToRedo });
    this.stack = stack;
    for (const attempt of step.forth()) this.submit(attempt, { step, claimId: step.claimId });
    this.toast({
      text: words.redone(step.says),
      action: { label: words.undo, hint: "z", run: () => this.undo() },
    });
  }

  /** Sends a write. What was refused is said at the claim, and can be tried again. */
  submit(
    attempt: Attempt,
    {
      step,
      claimId,
      done,
      refused,
    }: {
      step?: Step;
      claimId: string | null;
      done?: () => void;
      /** Gets the refusal in place of the panel, for a form that keeps what was typed. */
      refused?: (message: string, error: unknown) => void;
    },
  ): void {
    if (claimId) this.clearRefusal(claimId);
    const finish = done ? this.begin() : undefined;
    this.queue.add({
      ...attempt,
      done: () => {
        done?.();
        finish?.(true);
        this.afterWrite();
      },
      refused: (error) => {
        finish?.(false);
        if (step) this.stack = without(this.stack, step);
        if (claimId && this.clash(claimId, attempt, error)) return;
        const message = error instanceof ApiError ? error.problem.detail : common.unexpected;
        if (refused) return refused(message, error);
        const again = () => this.again(claimId, step, attempt);
        if (claimId) this.refuse(claimId, { message, again });
        else this.toast({ text: message, tone: "error", action: { label: common.retry, run: again } });
        void this.client.invalidateQueries({ queryKey: claimsQuery(this.articleId).queryKey });
      },
    });
  }

  /** Notes a write that is no step yet; the returned function is told when it has become one, or was refused. */
  private begin(): (taken: boolean) => void {
    const entry = { after: this.stack.done.length };
    this.unfinished.add(entry);
    return (taken) => {
      this.unfinished.delete(entry);
      if (!taken && this.undoLater > 0) this.undoLater--;
      if (this.unfinished.size > 0) return;
      for (; this.undoLater > 0; this.undoLater--) this.undo();
    };
  }

  refuse(claimId: string, refusal: Refusal): void {
    this.store.set({ refusals: new Map(this.state.refusals).set(claimId, refusal) });
    if (claimId !== this.state.currentId) this.toast({ text: refusal.message, tone: "error" });
  }

  clearRefusal(claimId: string): void {
    if (!this.state.refusals.has(claimId)) return;
    const refusals = new Map(this.state.refusals);
    refusals.delete(claimId);
    this.store.set({ refusals });
  }

  clearClash(claimId: string): void {
    const clashes = new Map(this.state.clashes);
    clashes.delete(claimId);
    this.store.set({ clashes });
  }

  /** True when something typed or done has not reached the server. */
  hasUnsaved(): boolean {
    return (
      this.queue.snapshot().pending.length > 0 ||
      this.state.clashes.size > 0 ||
      [...this.drafts.values()].some((draft) => draft.trim() !== "")
    );
  }

  private again(claimId: string | null, step: Step | undefined, attempt: Attempt): void {
    if (claimId) this.clearRefusal(claimId);
    if (!step) return this.submit(attempt, { claimId });
    this.stack = push(this.stack, step);
    for (const one of step.forth()) this.submit(one, { step, claimId });
  }

  /** A conflict over fields of the claim goes into the panel; true when it was one. */
  private clash(claimId: string, attempt: Attempt, error: unknown): boolean {
    if (!(error instanceof ApiError) || error.problem.status !== 409) return false;
    const current = z.safeParse(claimView, error.problem.current);
    const seen = this.claims().find((claim) => claim.id === claimId);
    if (!current.success || !seen) return false;
    const fields = PATCH_FIELDS.filter((field) => error.problem.conflicts?.includes(field));
    if (fields.length === 0) return false;
    const wanted = attempt.show(seen);
    const before = this.state.clashes.get(claimId);
    const mine: ClaimPatch = { ...before?.mine };
    for (const field of fields) Object.assign(mine, { [field]: wanted[field] });
    const all = PATCH_FIELDS.filter((field) => field in mine);
    this.settle(replacing(current.data));
    void this.client.invalidateQueries({ queryKey: ["claim-activity", claimId] });
    this.store.set({
      clashes: new Map(this.state.clashes).set(claimId, { mine, fields: all, current: current.data }),
    });
    return true;
  }

  private settle(settle: (claims: readonly ClaimView[]) => ClaimView[]): void {
    const { queryKey } = claimsQuery(this.articleId);
    const before = new Set(this.saved().map(({ id }) => id));
    // An answer that was on its way before this write would bring the old state back.
    void this.client.cancelQueries({ queryKey });
    const after = settle(this.saved());
    const ids = new Set(after.map(({ id }) => id));
    for (const id of [...before, ...ids]) if (before.has(id) !== ids.has(id)) this.reshaped.add(id);
    this.client.setQueryData(queryKey, after);
  }

  private afterWrite(): void {
    if (this.queue.snapshot().pending.length > 0) return;
    void this.client.invalidateQueries({ queryKey: articleQuery(this.articleId).queryKey });
    void this.client.invalidateQueries({ queryKey: ["articles"] });
  }
}
