import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";

/** A page that says one thing and offers the way on. */
export function Notice({
  title,
  text,
  href,
  link,
  children,
}: {
  title: string;
  text: string;
  href: string;
  link: string;
  children?: ReactNode;
}) {
  return (
    <main className="page notice" id="main">
      <h1 className="serif">{title}</h1>
      <p>{text}</p>
      <div className="row">
        {children}
        <LinkButton href={href}>{link}</LinkButton>
      </div>
    </main>
  );
}
