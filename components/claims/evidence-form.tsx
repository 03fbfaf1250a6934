"use client";

import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import * as z from "zod/mini";
import { useReview } from "@/components/review/context";
import { addEvidence, changeEvidence, pointsToTick } from "@/components/review/evidence-deeds";
import { capOf } from "@/components/review/keys";
import { SaveKey } from "@/components/review/save-key";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import type { ClaimView, EvidenceView } from "@/lib/api/claims";
import { SOURCE_KINDS, SOURCE_TYPES, STANCES } from "@/lib/api/values";
import { evidence as words } from "@/lib/messages/evidence";
import { Choice } from "./choice";
import {
  emptyEvidence,
  errorsIn,
  fieldsOf,
  inputOf,
  type EvidenceErrors,
  type EvidenceFields,
} from "./evidence-input";
import { evidenceLetter } from "./evidence-letter";
import { PointPicker } from "./point-picker";

interface FormProps {
  claim: ClaimView;
  /** What is changed; null for something new. */
  evidence: EvidenceView | null;
  address: string;
  pointId: string | null;
}

const draftShape = z.object({
  url: z.string(),
  title: z.string(),
  publisher: z.string(),
  locator: z.string(),
  sourceKind: z.enum(SOURCE_KINDS),
  sourceType: z.enum(SOURCE_TYPES),
  stance: z.enum(STANCES),
  passage: z.enum(["excerpt", "note"]),
  excerpt: z.string(),
  note: z.string(),
  points: z.record(z.string(), z.enum(STANCES)),
});

const KINDS = [
  { value: "web", label: words.kinds.web, icon: "link" },
  { value: "document", label: words.kinds.document, icon: "document" },
  { value: "interview", label: words.kinds.interview, icon: "interview" },
  { value: "calculation", label: words.kinds.calculation, icon: "calc" },
] as const;
const TYPES = [
  { value: "primary", label: words.types.primary, icon: "primary" },
  { value: "secondary", label: words.types.secondary, icon: "secondary" },
] as const;
const STANCE_OPTIONS = [
  { value: "supports", label: words.stances.supports, icon: "supports" },
  { value: "refutes", label: words.stances.refutes, icon: "refutes" },
  { value: "context", label: words.stances.context, icon: "gives" },
] as const;
const PASSAGES = [
  { value: "excerpt", label: words.excerpt, icon: "book" },
  { value: "note", label: words.note, icon: "pen" },
] as const;

/** Evidence laid against the claim, written in place above the list. What is typed stays until it is saved or cancelled. */
export default function EvidenceForm({ claim, evidence, address, pointId }: FormProps) {
  const review = useReview();
  const draftKey = `evidence ${claim.id} ${evidence?.id ?? "new"}`;
  const [fields, setFields] = useState(() =>
    startOf(review.drafts.get(draftKey), evidence, address, pointId),
  );
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<EvidenceErrors>({});
  // The whole form comes into view, not its first field alone.
  useEffect(() => {
    // Returns nothing: newer browsers answer with a promise, which React would call when the form closes.
    document.getElementById("part-evidence")?.scrollIntoView({ block: "start" });
  }, []);
  const refusal = review.drafts.get(`${draftKey} refused`);

  function change(part: Partial<EvidenceFields>) {
    const next = { ...fields, ...part };
    setFields(next);
    review.drafts.set(draftKey, JSON.stringify(next));
  }
  function forget() {
    review.drafts.delete(draftKey);
    review.drafts.delete(`${draftKey} refused`);
  }
  function close() {
    forget();
    review.store.set({ form: null });
    document.getElementById("part-evidence")?.focus({ preventScroll: true });
  }
  function save(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const found = errorsIn(fields);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    close();
    const refused = (message: string) => {
      review.drafts.set(draftKey, JSON.stringify(fields));
      review.drafts.set(`${draftKey} refused`, message);
      review.store.set({
        currentId: claim.id,
        form: { claimId: claim.id, evidenceId: evidence?.id ?? null, url: "", pointId: null },
      });
    };
    if (evidence === null) addEvidence(review, claim, inputOf(fields), refused);
    else changeEvidence(review, claim, evidence, inputOf(fields), refused);
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.stopPropagation();
      save(event);
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  }

  const at = evidence === null ? -1 : claim.evidence.findIndex((one) => one.id === evidence.id);
  const label = evidence === null ? words.form : words.editForm(evidenceLetter(at));
  return (
    <form ref={form} className="addev" aria-label={label} noValidate onSubmit={save} onKeyDown={press}>
      {refusal !== undefined && (
        <p className="err" role="alert">
          <Icon name="warn" />
          {refusal}
        </p>
      )}
      <Field
        label={words.address}
        aside={<span className="meta">{words.addressHint}</span>}
        error={errors.url}
      >
        {(control) => (
          <Input
            {...control}
            name="url"
            type="url"
            inputMode="url"
            autoFocus
            autoComplete="off"
            maxLength={2000}
            value={fields.url}
            onChange={(event) => change({ url: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.title} error={errors.title}>
        {(control) => (
          <Input
            {...control}
            name="title"
            dir="auto"
            maxLength={500}
            value={fields.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="pair">
        <Field label={words.publisher}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={300}
              value={fields.publisher}
              onChange={(event) => change({ publisher: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.locator}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={300}
              value={fields.locator}
              onChange={(event) => change({ locator: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Choice
        label={words.kind}
        options={KINDS}
        value={fields.sourceKind}
        onChange={(sourceKind) => change({ sourceKind })}
      />
      <Choice
        label={words.type}
        options={TYPES}
        value={fields.sourceType}
        onChange={(sourceType) => change({ sourceType })}
      />
      <Choice
        label={words.stance}
        options={STANCE_OPTIONS}
        value={fields.stance}
        onChange={(stance) => change({ stance })}
      />
      {claim.factPoints.length > 0 && (
        <PointPicker
          points={claim.factPoints}
          chosen={fields.points}
          stance={fields.stance}
          onChange={(points) => change({ points })}
        />
      )}
      <Choice
        label={words.passage}
        options={PASSAGES}
        value={fields.passage}
        onChange={(passage) => change({ passage })}
      />
      <Field label={fields.passage === "excerpt" ? words.excerpt : words.note} error={errors.passage}>
        {(control) => (
          <Textarea
            {...control}
            name="passage"
            dir="auto"
            className={fields.passage === "excerpt" ? "serif" : "serif noted"}
            maxLength={20_000}
            placeholder={fields.passage === "excerpt" ? words.excerptPlaceholder : words.notePlaceholder}
            value={fields[fields.passage]}
            onChange={(event) =>
              change(
                fields.passage === "excerpt" ? { excerpt: event.target.value } : { note: event.target.value },
              )
            }
          />
        )}
      </Field>
      <div className="row">
        <span className="grow" />
        <Button variant="ghost" onClick={close}>
          {words.cancel} <Kbd>{capOf("leave")}</Kbd>
        </Button>
        <Button variant="primary" type="submit">
          {evidence === null ? submitWords(claim, fields) : words.change} <SaveKey />
        </Button>
      </div>
    </form>
  );
}

function startOf(
  draft: string | undefined,
  evidence: EvidenceView | null,
  address: string,
  pointId: string | null,
): EvidenceFields {
  if (draft !== undefined) {
    const kept = z.parse(draftShape, JSON.parse(draft));
    return address === "" ? kept : { ...kept, url: address };
  }
  return evidence === null ? emptyEvidence(address, pointId) : fieldsOf(evidence);
}

/** The button says what will come of it: which points will be ticked. */
function submitWords(claim: ClaimView, fields: EvidenceFields): string {
  const ticked = pointsToTick(claim, inputOf(fields).points ?? []);
  if (ticked.length === 0) return words.submit;
  return words.submitAndTick(ticked.map((point) => claim.factPoints.indexOf(point) + 1));
}
