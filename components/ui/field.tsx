"use client";

import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";
import { Icon } from "./icon";

/** What ties a control to its label, hint and error; spread it on the control. */
export interface FieldControl {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** A label over a control, with a hint and the error under it. */
export function Field({
  label,
  aside,
  hint,
  error,
  children,
}: {
  label: ReactNode;
  /** Stands at the right of the label. */
  aside?: ReactNode;
  hint?: ReactNode;
  error?: string;
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const describedBy = [error && `${id}-err`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const control: FieldControl = {
    id,
    ...(describedBy && { "aria-describedby": describedBy }),
    ...(error && { "aria-invalid": true as const }),
  };
  return (
    <div className="field">
      <div className="lab">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children(control)}
      <div aria-live="polite">
        {error && (
          <p className="err" id={`${id}-err`}>
            <Icon name="warn" />
            {error}
          </p>
        )}
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function Input({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input {...rest} className={inputClass(rest["aria-invalid"], className)} />;
}

export function Textarea({ className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea {...rest} className={inputClass(rest["aria-invalid"], className)} />;
}

export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className="select">
      <select {...rest} className={inputClass(rest["aria-invalid"], className)} />
      <Icon name="down" size="sm" />
    </span>
  );
}

function inputClass(invalid: unknown, extra: string | undefined): string {
  return ["input", (invalid === true || invalid === "true") && "bad", extra].filter(Boolean).join(" ");
}
