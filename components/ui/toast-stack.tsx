"use client";

import { Toast } from "radix-ui";
import { common } from "@/lib/messages/common";
import { Icon } from "./icon";
import type { ToastItem } from "./toast";

const SHOWN_FOR_MS = 8000;

/** The message on the screen: gone after eight seconds, which stop while it is pointed at or holds the focus. */
export default function ToastStack({ current, onClose }: { current: ToastItem | null; onClose: () => void }) {
  return (
    <Toast.Provider duration={SHOWN_FOR_MS} label={common.notificationOf} swipeDirection="down">
      {current && (
        <Toast.Root
          key={current.id}
          className={current.tone === "error" ? "toast error" : "toast"}
          duration={current.tone === "error" ? Infinity : SHOWN_FOR_MS}
          onOpenChange={(open) => !open && onClose()}
        >
          {current.tone === "error" && <Icon name="warn" />}
          <Toast.Description>{current.text}</Toast.Description>
          {current.action && (
            <Toast.Action className="btn sm" altText={current.action.label} onClick={current.action.run}>
              {current.action.label}
              {current.action.hint !== undefined && <kbd aria-hidden>{current.action.hint}</kbd>}
            </Toast.Action>
          )}
          <Toast.Close className="icon-btn sm" aria-label={common.close}>
            <Icon name="x" size="sm" />
          </Toast.Close>
        </Toast.Root>
      )}
      <Toast.Viewport className="toasts" label={common.notifications} />
    </Toast.Provider>
  );
}
