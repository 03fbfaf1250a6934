import { useEffect, useRef, useState, type FormEvent } from "react";
import type * as z from "zod/mini";
import { NO_REFUSAL, parseForm, refusalOf, type Refusal } from "./form";

/**
 * A form whose fields keep what was typed. `send` gets the parsed values; what it throws stands at the fields, the first
 * of which takes the focus. It may return a refusal of its own, or "leaving".
 */
export function useForm<S extends z.ZodMiniType>({
  schema,
  words,
  labels,
  send,
}: {
  schema: S;
  /** For each field, what to say when it is not as the schema wants it. */
  words: Record<string, string>;
  labels: Record<string, string>;
  send: (values: z.infer<S>, form: HTMLFormElement) => Promise<Refusal | "leaving" | void>;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<Refusal>(NO_REFUSAL);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (Object.keys(refusal.fields).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusal]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const target = event.currentTarget;
    const parsed = parseForm(schema, Object.fromEntries(new FormData(target)), words);
    if ("refusal" in parsed) {
      setRefusal(parsed.refusal);
      return;
    }
    setBusy(true);
    setRefusal(NO_REFUSAL);
    const answer = await send(parsed.values, target).catch((error: unknown) => refusalOf(error, labels));
    // A page that is being left stays busy, so that nothing is sent twice.
    if (answer === "leaving") return;
    setRefusal(answer ?? NO_REFUSAL);
    setBusy(false);
  }

  // `method` keeps what was typed out of the address, should the page be submitted before its script runs.
  return { form: { ref: form, onSubmit, noValidate: true, method: "post" as const }, refusal, busy };
}
