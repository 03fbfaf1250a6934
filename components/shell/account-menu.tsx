"use client";

import { useTheme } from "next-themes";
import { Avatar } from "@/components/ui/avatar";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { call } from "@/lib/api/client";
import { operations } from "@/lib/api/operations";
import type { MeView } from "@/lib/api/people";
import { shell } from "@/lib/messages/shell";
import { signOut } from "./auth-client";
import { setSingleKeys, useSingleKeys } from "./single-keys";

const THEMES = ["light", "dark", "system"] as const;

/** The person at the right of the top bar: appearance, single keys, signing out. */
export function AccountMenu({ me }: { me: MeView }) {
  const { theme, setTheme } = useTheme();
  const singleKeys = useSingleKeys();
  const toast = useToast();

  async function leave(everywhere: boolean) {
    try {
      if (everywhere) await call(operations.endMySessions, {});
      await signOut();
      // Replaced and loaded anew, so that nothing of the desk is left behind in this tab.
      location.replace("/signin");
    } catch {
      toast({ text: shell.signOutFailed, tone: "error" });
    }
  }

  const items: MenuItem[] = [
    {
      heading: (
        <>
          <b>{me.name}</b>
          {me.email}
          <br />
          {me.desk.name}
        </>
      ),
    },
    "separator",
    { heading: shell.theme },
    ...THEMES.map((name) => ({
      label: shell.themes[name],
      checked: theme === name,
      onSelect: () => setTheme(name),
    })),
    "separator",
    { label: shell.singleKeys, checked: singleKeys, onSelect: () => setSingleKeys(!singleKeys) },
    "separator",
    { label: shell.signOut, onSelect: () => void leave(false) },
    { label: shell.signOutEverywhere, onSelect: () => void leave(true) },
  ];
  return (
    <Menu
      className="me-btn"
      trigger={
        <>
          <Avatar name={me.name} initials={me.initials} tone="me" />
          <span className="sr">{shell.account}</span>
        </>
      }
      items={items}
    />
  );
}
