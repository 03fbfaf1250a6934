"use client";

import { createContext, lazy, Suspense, useContext, useCallback, useState, type ReactNode } from "react";

export interface ToastInput {
  text: ReactNode;
  /** A refusal stays until it is closed. */
  tone?: "error";
  action?: { label: string; hint?: string; run: () => void };
}
export interface ToastItem extends ToastInput {
  id: number;
}
export type ShowToast = (toast: ToastInput) => void;

const Context = createContext<ShowToast | null>(null);
const ToastStack = lazy(() => import("./toast-stack"));

/** Holds the messages of one tab; the newest takes the place of the one before. */
export function Toaster({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<ToastItem | null>(null);
  const [used, setUsed] = useState(false);
  const show = useCallback<ShowToast>((toast) => {
    setUsed(true);
    setCurrent((before) => ({ ...toast, id: (before?.id ?? 0) + 1 }));
  }, []);
  return (
    <Context value={show}>
      {children}
      {used && (
        <Suspense fallback={null}>
          <ToastStack current={current} onClose={() => setCurrent(null)} />
        </Suspense>
      )}
    </Context>
  );
}

/** Says what was done, and how to take it back. Throws outside of Toaster. */
export function useToast(): ShowToast {
  const show = useContext(Context);
  if (show === null) throw new Error("useToast needs a Toaster above it");
  return show;
}
