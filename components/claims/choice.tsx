"use client";

import { useId } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

interface Option<Value extends string> {
  value: Value;
  label: string;
  icon: IconName;
}

/** One of a few, side by side. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="lab">{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              className="sr"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="segface">
              <Icon name={option.icon} size="sm" />
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
