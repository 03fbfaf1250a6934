"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState, type DragEvent } from "react";
import { importWords as words } from "@/lib/messages/import";
import { DetailsForm } from "./details-form";
import { FailureView } from "./failure-view";
import { Preview } from "./preview";
import { Reading } from "./reading";
import { NO_DETAILS, NO_SOURCE, WAYS, type Details, type Source, type Way } from "./source";
import { SourceForm } from "./source-form";
import { useImport } from "./use-import";
import "./import.css";
import "./preview.css";

/** The import page: what is put in at the left, what came of it at the right, nothing on the desk until it is started. */
export function ImportScreen() {
  const way = wayOf(useSearchParams().get("way"));
  const [source, setSource] = useState<Source>(NO_SOURCE);
  const [details, setDetails] = useState<Details>(NO_DETAILS);
  const job = useImport(source, details);
  const { read, reading, failure, starting } = job;
  const dirty = !starting && (read !== null || source.text !== "" || details.title !== null);
  useWarnBeforeLeaving(dirty);

  function changeSource(change: Partial<Source>) {
    job.forgetMissing();
    setSource((now) => ({ ...now, ...change }));
  }

  /** A file let go anywhere on the page is read; the browser would leave the page for it. */
  function drop(event: DragEvent) {
    const file = event.dataTransfer.files[0];
    if (!file || event.isDefaultPrevented()) return;
    event.preventDefault();
    goTo("file");
    changeSource({ file });
    void job.readNow("file", { ...source, file });
  }

  return (
    <main className="imp" id="main" tabIndex={-1} onDragOver={allowFiles} onDrop={drop}>
      <div className="imp-form">
        <h1 className="serif">{words.title}</h1>
        <SourceForm
          way={way}
          onWay={goTo}
          source={source}
          onSource={changeSource}
          read={read}
          reading={reading !== null}
          error={errorAt(way, job)}
          onRead={(from) => void job.readNow(way, { ...source, ...from })}
        />
        <DetailsForm details={details} onDetails={setDetails} preview={read?.preview ?? null} />
      </div>
      <section className="imp-prev" aria-label={words.preview}>
        {reading ? (
          <Reading onStop={job.stop} />
        ) : failure ? (
          <FailureView
            failure={failure}
            onWay={(next) => {
              job.closeFailure();
              goTo(next);
            }}
            onRetry={() => void job.readNow(failure.way)}
          />
        ) : (
          <Preview job={job} details={details} />
        )}
      </section>
    </main>
  );
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}

function wayOf(asked: string | null): Way {
  return WAYS.find((way) => way === asked) ?? "address";
}

/** Kept in the address, so that a link can lead to each way; nothing is loaded again. */
function goTo(way: Way): void {
  window.history.replaceState(null, "", `?way=${way}`);
}

function errorAt(way: Way, { missing, failure }: ReturnType<typeof useImport>): string | undefined {
  if (missing?.way === way) return missing.problem;
  return failure?.way === way && !failure.signedOut ? failure.detail : undefined;
}

function useWarnBeforeLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
