type Tone = "me" | "here" | "none";

/** The initials of a person in a square; the name is its text for those who cannot see it. */
export function Avatar({
  name,
  initials,
  tone,
  size,
}: {
  name: string;
  initials: string;
  /** me: filled; here: inked outline; none: nobody. */
  tone?: Tone;
  size?: "sm";
}) {
  return (
    <span className={["av", tone, size].filter(Boolean).join(" ")} title={name}>
      <span aria-hidden>{tone === "none" ? "?" : initials}</span>
      <span className="sr">{name}</span>
    </span>
  );
}
