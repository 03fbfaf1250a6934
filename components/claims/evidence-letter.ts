/** A, B … Z, AA, AB …: how evidence is referred to, by its place in the list. */
export function evidenceLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : evidenceLetter(Math.floor(index / 26) - 1) + last;
}
