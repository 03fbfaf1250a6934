import type { ClaimView, CommentView } from "@/lib/api/claims";

type Claims = readonly ClaimView[];
/** What the server's answer makes of the list of claims. */
export type Settle = (claims: Claims) => ClaimView[];

/** One write: shown at once, sent in its turn. */
export interface Change {
  /** The claims it touches; writes that share a claim are sent one after the other. */
  claims: readonly string[];
  /** How a touched claim looks while the write is on its way. */
  show(claim: ClaimView): ClaimView;
  /** Sends it. `newest` is the claim as the server has it, after every earlier write of this tab. */
  send(newest: (id: string) => ClaimView | undefined, idempotencyKey: string): Promise<Settle>;
  /** A comment that is not on the server yet. */
  comment?: CommentView;
  /** After the server took it. */
  done?(): void;
  /** After the server refused it; what was shown is gone by then. */
  refused(error: unknown): void;
}

interface Pending {
  change: Change;
  key: string;
  sending: boolean;
}

export interface QueueState {
  pending: readonly Pending[];
  /** Since when the server cannot be reached: milliseconds, or null. */
  offlineSince: number | null;
}

interface Surroundings {
  claims(): Claims;
  settle(settle: Settle): void;
  /** True for the error of a server that cannot be reached. */
  isOffline(error: unknown): boolean;
  newKey(): string;
  now(): number;
}

/**
 * The writes of one tab. Each claim's writes go out in the order they were made, so that quick keys never conflict with
 * each other; what waits is laid over the server's state, so that a refusal takes back exactly what it refused.
 */
export class WriteQueue {
  private state: QueueState = { pending: [], offlineSince: null };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly around: Surroundings) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): QueueState => this.state;

  add(change: Change): void {
    const entry = { change, key: this.around.newKey(), sending: false };
    this.set({ ...this.state, pending: [...this.state.pending, entry] });
    this.run();
  }

  /** Sends what waits for the connection. */
  retry(): void {
    if (this.state.offlineSince === null) return;
    this.set({ ...this.state, offlineSince: null });
    this.run();
  }

  private run(): void {
    if (this.state.offlineSince !== null) return;
    const busy = new Set<string>();
    const ready: Pending[] = [];
    for (const entry of this.state.pending) {
      if (!entry.sending && !entry.change.claims.some((id) => busy.has(id))) ready.push(entry);
      entry.change.claims.forEach((id) => busy.add(id));
    }
    if (ready.length === 0) return;
    const started = new Map(ready.map((entry) => [entry, { ...entry, sending: true }]));
    this.set({ ...this.state, pending: this.state.pending.map((entry) => started.get(entry) ?? entry) });
    for (const entry of started.values()) void this.send(entry);
  }

  private async send(entry: Pending): Promise<void> {
    const { change, key } = entry;
    const newest = (id: string) => this.around.claims().find((claim) => claim.id === id);
    try {
      const settle = await change.send(newest, key);
      this.around.settle(settle);
      this.remove(entry);
      change.done?.();
    } catch (error) {
      if (this.around.isOffline(error)) this.wait(entry);
      else {
        this.remove(entry);
        change.refused(error);
      }
    }
    this.run();
  }

  private remove(entry: Pending): void {
    this.set({ ...this.state, pending: this.state.pending.filter((one) => one !== entry) });
  }

  private wait(entry: Pending): void {
    const pending = this.state.pending.map((one) => (one === entry ? { ...one, sending: false } : one));
    this.set({ pending, offlineSince: this.state.offlineSince ?? this.around.now() });
  }

  private set(state: QueueState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

/** The claims with everything that waits laid over them; a claim without waiting writes stays the same object. */
export function overlay(claims: Claims, { pending }: QueueState): ClaimView[] {
  if (pending.length === 0) return [...claims];
  return claims.map((claim) =>
    pending.reduce(
      (shown, { change }) => (change.claims.includes(claim.id) ? change.show(shown) : shown),
      claim,
    ),
  );
}

/** Replaces the claims that are in the list already. */
export function replacing(...fresh: readonly ClaimView[]): Settle {
  const byId = new Map(fresh.map((claim) => [claim.id, claim]));
  return (claims) => claims.map((claim) => byId.get(claim.id) ?? claim);
}
