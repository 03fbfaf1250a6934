"use client";

import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { Field, Textarea } from "@/components/ui/field";
import { importWords as words } from "@/lib/messages/import";
import { countWords, FORMS, type Source } from "./source";

interface Props {
  source: Source;
  onSource: (change: Partial<Source>) => void;
  error: string | undefined;
  onRead: () => void;
}

/** Takes text; what comes from the clipboard with formatting keeps it until the text is changed by hand. */
export function PasteField({ source, onSource, error, onRead }: Props) {
  const { text, html, form } = source;
  const [lost, setLost] = useState(false);

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const whole = selectionStart === 0 && selectionEnd === value.length;
    const rich = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    // A passage put into other text is only text; formatting is kept where the paste is the whole.
    if (!whole || rich.trim() === "" || plain.trim() === "") return;
    event.preventDefault();
    setLost(false);
    onSource({ text: plain, html: rich, form: "html" });
  }

  function change(value: string) {
    setLost(html !== null && value !== "");
    onSource({ text: value, html: null, form: form === "html" ? "text" : form });
  }

  function keys(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    onRead();
  }

  const count = text === "" ? null : countWords(text);
  return (
    <>
      <Field
        label={words.text}
        aside={
          count !== null && (
            <span className="meta">{html === null ? words.words(count) : words.wordsPasted(count)}</span>
          )
        }
        hint={lost ? words.formatLost : words.textHint}
        error={error}
      >
        {(control) => (
          <Textarea
            {...control}
            className="serif"
            rows={8}
            placeholder={words.textPlaceholder}
            value={text}
            onPaste={paste}
            onChange={(event) => change(event.target.value)}
            onKeyDown={keys}
          />
        )}
      </Field>
      <fieldset className="imp-forms">
        <legend>{words.readAs}</legend>
        {FORMS.filter((one) => one !== "html" || html !== null).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="form"
              value={one}
              checked={one === form}
              onChange={() => onSource({ form: one })}
            />
            {words.forms[one]}
          </label>
        ))}
      </fieldset>
    </>
  );
}
