import Link from "next/link";
import { number } from "@/lib/messages/plural";

export interface Tab {
  href: string;
  label: string;
  count?: number;
  current: boolean;
}

/** Tabs that are links: each is an address of its own. The rule stands under the current one. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined} scroll={false}>
          {tab.label}
          {tab.count !== undefined && <span className="n">{number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
