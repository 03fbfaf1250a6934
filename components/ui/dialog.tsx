"use client";

import { Dialog as Radix } from "radix-ui";
import { useState, type ReactNode } from "react";
import { common } from "@/lib/messages/common";
import { Icon } from "./icon";

/**
 * A modal dialog, open while it is mounted. Load what uses it lazily (`next/dynamic`), so that its code is not part of
 * the first load; the focus goes back to the opener when it closes.
 */
export function Dialog({
  title,
  description,
  onClose,
  children,
  foot,
  wide,
}: {
  title: string;
  description?: string;
  onClose: () => void;
  children?: ReactNode;
  /** The row of buttons at its end. */
  foot?: ReactNode;
  wide?: boolean;
}) {
  // Opened without a trigger of its own, so it remembers where the focus was.
  const [opener] = useState(() => document.activeElement);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim">
          <Radix.Content
            className={wide ? "dialog wide" : "dialog"}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (opener instanceof HTMLElement) opener.focus();
            }}
            {...(description === undefined && { "aria-describedby": undefined })}
          >
            <div className="dialog-head">
              <Radix.Title className="grow">{title}</Radix.Title>
              <Radix.Close className="icon-btn" aria-label={common.close}>
                <Icon name="x" />
              </Radix.Close>
            </div>
            <div className="dialog-body">
              {description !== undefined && (
                <Radix.Description className="quiet">{description}</Radix.Description>
              )}
              {children}
            </div>
            {foot && <div className="dialog-foot">{foot}</div>}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
