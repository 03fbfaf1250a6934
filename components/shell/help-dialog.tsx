"use client";

import { Fragment } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { keyHelp } from "@/lib/messages/shell";
import { helpRows, type HelpPlace, type HelpRow } from "./help-rows";
import { useSingleKeys } from "./single-keys";

/** The keys that exist on this page, taken from the tables that answer them. */
export default function HelpDialog({ place, onClose }: { place: HelpPlace; onClose: () => void }) {
  const on = useSingleKeys();
  const mac = navigator.platform.startsWith("Mac");
  return (
    <Dialog
      title={keyHelp.title}
      description={on ? keyHelp.lead : keyHelp.off}
      onClose={onClose}
      wide={place === "review"}
    >
      <div className="keys">
        {helpRows(place, mac).map(({ group, rows }) => (
          <section key={group}>
            <h3>{keyHelp.groups[group]}</h3>
            <ul>
              {rows.map((row) => (
                <Row key={row.label} row={row} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Row({ row }: { row: HelpRow }) {
  return (
    <li data-status={row.status}>
      <span>
        {row.status && <Icon name={`st-${row.status}`} />}
        {row.label}
      </span>
      <span className="ks">
        {row.caps.map((cap, at) => (
          <Fragment key={cap}>
            {at > 0 && ` ${row.join ?? keyHelp.then} `}
            <kbd>{cap}</kbd>
          </Fragment>
        ))}
      </span>
    </li>
  );
}
