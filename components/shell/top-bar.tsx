import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import type { MeView } from "@/lib/api/people";
import { common } from "@/lib/messages/common";
import { shell } from "@/lib/messages/shell";
import { AccountMenu } from "./account-menu";
import { HelpButton } from "./help-button";
import type { HelpPlace } from "./help-rows";

type Section = "desk" | "import" | "team";

interface SectionLink {
  section: Section;
  href: string;
  icon: IconName;
  /** Shown only to those who may do this. */
  needs?: string;
  /** Only in the bar at the foot of a phone. */
  phoneOnly?: true;
}

const SECTIONS: SectionLink[] = [
  { section: "desk", href: "/desk", icon: "desk" },
  { section: "import", href: "/import", icon: "plus", needs: "article.import", phoneOnly: true },
  { section: "team", href: "/team", icon: "users", needs: "people.manage" },
];

/**
 * The bar at the head of every page. `children` takes the place of the main navigation (an article puts its title and
 * its progress there); `end` stands before help and account.
 */
export function TopBar({
  me,
  current,
  help = "elsewhere",
  children,
  end,
}: {
  me: MeView;
  current?: Section;
  help?: HelpPlace;
  children?: ReactNode;
  end?: ReactNode;
}) {
  const sections = SECTIONS.filter(({ needs }) => needs === undefined || me.permissions.includes(needs));
  return (
    <>
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <header className="topbar">
        <Link className="wordmark" href="/desk" aria-label={shell.toDesk}>
          {common.product}
        </Link>
        {children ?? (
          <>
            <nav className="topnav" aria-label={shell.mainNav}>
              {sections
                .filter(({ phoneOnly }) => !phoneOnly)
                .map(({ section, href }) => (
                  <Link key={section} href={href} aria-current={section === current ? "page" : undefined}>
                    {shell[section]}
                  </Link>
                ))}
            </nav>
            <span className="grow" />
          </>
        )}
        {end}
        <HelpButton place={help} />
        <AccountMenu me={me} />
      </header>
      {current && (
        <nav className="tabbar" aria-label={shell.mainNav}>
          {sections.map(({ section, href, icon }) => (
            <Link key={section} href={href} aria-current={section === current ? "page" : undefined}>
              <Icon name={icon} />
              {shell[section]}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
