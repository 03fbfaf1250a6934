"use client";

import { BareBar } from "@/components/shell/bare-bar";
import { Notice } from "@/components/shell/notice";
import { common } from "@/lib/messages/common";
import { errors } from "@/lib/messages/errors";

export default function BrokenPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <BareBar />
      <Notice
        title={errors.broken}
        text={
          error.digest === undefined
            ? errors.brokenText
            : `${errors.brokenText} ${errors.reference(error.digest)}`
        }
        href="/desk"
        link={errors.toDesk}
      >
        <button type="button" className="btn primary" onClick={reset}>
          {common.retry}
        </button>
      </Notice>
    </>
  );
}
