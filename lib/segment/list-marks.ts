const BULLETS = "•‣⁃▪◦●";
const FIRST = new RegExp(`^\\s*(?:([${BULLETS}])\\s?)?(?:(\\d{1,3}|[a-z])(\\.\\)|\\.|\\)))?(?=\\s)`, "u");

/** Where the items of a list written in one run begin ("1) … 2) …", "• … • …", "a. … b. …"); the first is not named. */
export function listBreaks(block: string): number[] {
  const first = FIRST.exec(block);
  if (!first) return [];
  const [, bullet, label, close] = first;
  if (bullet) return matchesOf(block, new RegExp(`(?<=\\s)${bullet}\\s?(?=\\S)`, "gu"));
  if (!label || !close) return [];
  const starts: number[] = [];
  let at = first[0].length;
  for (let next = following(label); next; next = following(next)) {
    const found = block.indexOf(` ${next}${close} `, at);
    if (found === -1) break;
    starts.push(found + 1);
    at = found + next.length + close.length + 1;
  }
  return starts;
}

/** The length of a list mark at `at` ("1. ", "b) ", "• 9. "), 0 where there is none. */
export function listMarkLength(block: string, at: number): number {
  const found = FIRST.exec(block.slice(at, at + 12));
  return found && (found[1] ?? found[2]) ? found[0].length : 0;
}

function following(label: string): string | null {
  if (/^\d+$/.test(label)) return String(Number(label) + 1);
  return label === "z" ? null : String.fromCharCode(label.charCodeAt(0) + 1);
}

const matchesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m.index);
