import type { ReactNode } from "react";
import { Wordmark } from "@/components/ui/wordmark";
import { signin } from "@/lib/messages/signin";
import "./front-door.css";

/** The page before the desk: a form at the left, a marked proof at the right. `host` is where Stet is reached. */
export function FrontDoor({ host, children }: { host: string | null; children: ReactNode }) {
  const { proof } = signin;
  return (
    <main className="sg" id="main">
      <section className="sg-form">
        <Wordmark />
        {children}
        {host !== null && <p className="meta">{signin.host(host)}</p>}
      </section>
      <aside className="sg-proof" aria-hidden>
        <div>
          <p className="galleyproof">
            {proof.before}
            <span className="m fix">{proof.correction}</span>
            <del>{proof.struck}</del>
            {proof.after}
            <span className="m let">{proof.mark}</span>
            <span className="dt">{proof.stands}</span>
          </p>
          <p className="sg-cap">
            {proof.caption[0]}
            <i>{proof.mark}</i>
            {proof.caption[1]}
          </p>
        </div>
      </aside>
    </main>
  );
}
