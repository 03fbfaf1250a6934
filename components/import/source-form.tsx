"use client";

import type { FormEvent, KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { useClock } from "@/components/ui/clock";
import { Field, Input } from "@/components/ui/field";
import { Icon, type IconName } from "@/components/ui/icon";
import { moment } from "@/components/ui/time";
import { importWords as words } from "@/lib/messages/import";
import { FileField } from "./file-field";
import { PasteField } from "./paste-field";
import { isChanged, WAYS, type Source, type Way } from "./source";
import type { Read } from "./use-import";

const ICONS: Record<Way, IconName> = { address: "link", paste: "paste", file: "upload" };

interface Props {
  way: Way;
  onWay: (way: Way) => void;
  source: Source;
  onSource: (change: Partial<Source>) => void;
  read: Read | null;
  reading: boolean;
  error: string | undefined;
  /** `from`: what was put in this very moment, where it is read at once. */
  onRead: (from?: Partial<Source>) => void;
}

/** The three ways in, and the button that reads. */
export function SourceForm(props: Props) {
  const { way, onWay, source, read, reading, onRead } = props;

  function submit(event: FormEvent) {
    event.preventDefault();
    onRead();
  }

  return (
    <form className="imp-source" onSubmit={submit} noValidate>
      <WayTabs way={way} onWay={onWay} />
      <div role="tabpanel" id="imp-panel" aria-labelledby={`imp-tab-${way}`}>
        <WayFields {...props} />
        <div className="imp-read">
          <Button type="submit" variant={read && read.way === way ? "default" : "primary"} busy={reading}>
            {read && read.way === way ? words.readAgain : words.read}
          </Button>
          {read?.way === way && !reading && <ReadLine read={read} source={source} />}
        </div>
      </div>
    </form>
  );
}

/** That it was read, and until when it can be used; or that something was changed since. */
function ReadLine({ read, source }: { read: Read; source: Source }) {
  const clock = useClock();
  if (isChanged(read.way, read.from, source)) return <p className="hint">{words.changedSince}</p>;
  return (
    <p className="hint">
      <Icon name="check" size="xs" />
      {words.readIn(read.seconds.toFixed(1), moment(read.preview.expiresAt, clock))}
    </p>
  );
}

function WayFields({ way, source, onSource, error, read, onRead }: Props) {
  if (way === "paste")
    return <PasteField source={source} onSource={onSource} error={error} onRead={() => onRead()} />;
  if (way === "file")
    return (
      <FileField
        file={source.file}
        wasRead={read !== null && read.from.file === source.file && read.way === "file"}
        error={error}
        onFile={(file) => {
          onSource({ file });
          onRead({ file });
        }}
      />
    );
  return (
    <Field label={words.address} hint={words.addressHint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.addressPlaceholder}
          value={source.address}
          onChange={(event) => onSource({ address: event.target.value })}
        />
      )}
    </Field>
  );
}

const STEPS: Partial<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1 + WAYS.length,
  Home: () => 0,
  End: () => WAYS.length - 1,
};

function WayTabs({ way, onWay }: Pick<Props, "way" | "onWay">) {
  function move(event: KeyboardEvent) {
    const next = WAYS[(STEPS[event.key]?.(WAYS.indexOf(way)) ?? -1) % WAYS.length];
    if (next === undefined) return;
    event.preventDefault();
    onWay(next);
    document.getElementById(`imp-tab-${next}`)?.focus();
  }

  return (
    <div className="tabs" role="tablist" aria-label={words.waysLabel} onKeyDown={move}>
      {WAYS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`imp-tab-${one}`}
          aria-controls="imp-panel"
          aria-selected={one === way}
          tabIndex={one === way ? 0 : -1}
          onClick={() => onWay(one)}
        >
          <Icon name={ICONS[one]} size="sm" />
          {words.ways[one]}
        </button>
      ))}
    </div>
  );
}
