"use client";

import { useState } from "react";
import { Field, Input, Select } from "@/components/ui/field";
import type { PreviewView } from "@/lib/api/articles";
import { importWords as words } from "@/lib/messages/import";
import { type Details } from "./source";

interface Props {
  details: Details;
  onDetails: (details: Details) => void;
  preview: PreviewView | null;
}

/** What can be set right before checking starts; a field that nobody touched follows what was read. */
export function DetailsForm({ details, onDetails, preview }: Props) {
  const set = (change: Partial<Details>) => onDetails({ ...details, ...change });
  // A day without its time reads as empty, so it has to be said.
  const [halfTyped, setHalfTyped] = useState(false);
  const title = details.title ?? preview?.title ?? "";
  const byline = details.byline ?? preview?.byline ?? "";
  const language = details.language ?? preview?.language ?? "";
  return (
    <div className="imp-details">
      <Field label={words.headline} hint={details.title?.trim() === "" ? words.headlineMissing : undefined}>
        {(control) => (
          <Input
            {...control}
            className="serif imp-headline"
            value={title}
            maxLength={500}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.byline}>
        {(control) => (
          <Input
            {...control}
            value={byline}
            maxLength={300}
            onChange={(event) => set({ byline: event.target.value })}
          />
        )}
      </Field>
      <div className="two">
        <Field label={words.language}>
          {(control) => (
            <Select
              {...control}
              value={language}
              onChange={(event) => set({ language: event.target.value || null })}
            >
              {preview === null && <option value="">{words.languageAsFound}</option>}
              {languageOptions(language, preview?.language).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={words.closes} error={halfTyped ? words.closesBad : undefined}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={details.deadline}
              onBlur={(event) => setHalfTyped(event.target.validity.badInput)}
              onChange={(event) => set({ deadline: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

/** Known languages by name, with those in use that have none here under their code. */
function languageOptions(...used: (string | undefined)[]): { code: string; name: string }[] {
  const known = Object.entries(words.languages).map(([code, name]) => ({ code, name }));
  const others = [...new Set(used)].filter(
    (code): code is string =>
      code !== undefined && code !== "" && code !== "und" && !(code in words.languages),
  );
  return [
    { code: "und", name: words.unknownLanguage },
    ...[...known, ...others.map((code) => ({ code, name: code }))].sort((a, b) =>
      a.name.localeCompare(b.name, "en"),
    ),
  ];
}
