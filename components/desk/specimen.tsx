import { Fragment } from "react";
import { StatusLabel } from "@/components/ui/status";
import { first } from "@/lib/messages/desk";
import "@/components/article/galley.css";

/** A few marked sentences and how to read the marks. */
export function Specimen() {
  return (
    <figure className="specimen" aria-label={first.specimen}>
      <p>
        {first.sentences.map(({ status, text }) => (
          <Fragment key={status}>
            <span className="claim" data-status={status}>
              {text}
            </span>{" "}
          </Fragment>
        ))}
      </p>
      <dl>
        {first.sentences.map(({ status, reading }) => (
          <Fragment key={status}>
            <dt>
              <StatusLabel status={status} />
            </dt>
            <dd>{reading}</dd>
          </Fragment>
        ))}
      </dl>
    </figure>
  );
}
