import type { ReactNode } from "react";

/**
 * A page that says one thing and offers the way on. The link is a plain one: what stands on the error pages is loaded
 * with every page, and a fresh start is what they want.
 */
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
        <a className="btn" href={href}>
          {link}
        </a>
      </div>
    </main>
  );
}
