"use client";

import Link from "next/link";
import {
  useId,
  type ButtonHTMLAttributes,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from "react";
import { Icon, type IconName } from "./icon";

export type ButtonVariant = "primary" | "default" | "ghost" | "danger";

interface Look {
  variant?: ButtonVariant;
  size?: "sm";
  wide?: boolean;
  icon?: IconName;
}

function classesOf({ variant = "default", size, wide }: Look, extra?: string): string {
  return ["btn", variant !== "default" && variant, size, wide && "wide", extra].filter(Boolean).join(" ");
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** The press is being worked on: a second one does nothing. */
    busy?: boolean;
    /** Why it cannot be pressed now. The button stays reachable, says so, and does nothing. */
    disabledReason?: string;
  };

export function Button({
  variant,
  size,
  wide,
  icon,
  busy,
  disabledReason,
  className,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const off = busy === true || disabledReason !== undefined;
  return (
    <button
      type="button"
      {...rest}
      className={classesOf({ variant, size, wide }, className)}
      onClick={off ? refuse : rest.onClick}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason === undefined ? rest["aria-describedby"] : reasonId}
      title={disabledReason ?? rest.title}
    >
      {busy ? <span className="spin" aria-hidden /> : icon && <Icon name={icon} size={size} />}
      {children}
      {disabledReason !== undefined && (
        <span id={reasonId} className="sr">
          {disabledReason}
        </span>
      )}
    </button>
  );
}

function refuse(event: MouseEvent) {
  event.preventDefault();
}

type LinkButtonProps = Look & ComponentProps<typeof Link>;

export function LinkButton({ variant, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classesOf({ variant, size, wide }, className)}>
      {icon && <Icon name={icon} size={size} />}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  icon: IconName;
  /** Its name for those who cannot see the icon. */
  label: string;
  size?: "sm";
  children?: ReactNode;
};

export function IconButton({ icon, label, size, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={["icon-btn", size, className].filter(Boolean).join(" ")}
      aria-label={label}
      title={rest.title ?? label}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
