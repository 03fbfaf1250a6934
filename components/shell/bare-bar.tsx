import { Wordmark } from "@/components/ui/wordmark";

/** The top bar where it is not known who reads. */
export function BareBar() {
  return (
    <header className="topbar">
      <Wordmark />
    </header>
  );
}
