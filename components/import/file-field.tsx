"use client";

import { useId, useRef, useState, type DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { importWords as words } from "@/lib/messages/import";
import { ACCEPT } from "./source";

interface Props {
  file: File | null;
  wasRead: boolean;
  error: string | undefined;
  /** Read at once: choosing a file is saying so. */
  onFile: (file: File) => void;
}

/** A file, dropped or chosen. */
export function FileField({ file, wasRead, error, onFile }: Props) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);

  function take(files: FileList | null) {
    const first = files?.[0];
    setSeveral((files?.length ?? 0) > 1);
    if (first) onFile(first);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <>
      <div
        className="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="file" />
        {file && !over ? (
          <span className="drop-name">
            <b className="strong">{file.name}</b>
            <span className="meta">{wasRead ? words.fileRead(file.size) : words.fileSize(file.size)}</span>
          </span>
        ) : (
          <span>{over ? words.dropOver : words.dropTitle}</span>
        )}
        <Button size="sm" onClick={() => picker.current?.click()} aria-describedby={`${id}-hint`}>
          {file ? words.chooseAnother : words.chooseFile}
        </Button>
        <input
          ref={picker}
          type="file"
          accept={ACCEPT}
          hidden
          onChange={(event) => {
            take(event.target.files);
            // The same file can be chosen once more after it was changed.
            event.target.value = "";
          }}
        />
      </div>
      <div aria-live="polite">
        {error && (
          <p className="err">
            <Icon name="warn" />
            {error}
          </p>
        )}
      </div>
      <p className="hint" id={`${id}-hint`}>
        {several ? words.oneFile : words.fileHint}
      </p>
    </>
  );
}
