import { Wordmark } from "@/components/ui/wordmark";
import { shell } from "@/lib/messages/shell";

/** The top bar before it is known who reads. */
export function BareBar() {
  return (
    <header className="topbar">
      <Wordmark href="/desk" label={shell.toDesk} />
    </header>
  );
}
