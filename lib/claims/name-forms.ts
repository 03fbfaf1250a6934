import type { FactPoint } from "./claim";

/** The fullest form of each name that an article uses. */
export interface Names {
  /** "Mohib" → "Hamdullah Mohib"; "the Church" → "Church of Scientology"; a name without a longer form as it is. */
  full: (name: string) => string;
  isPerson: (full: string) => boolean;
  /** "ambassador" → the person the article gives that title, if only one bears it. */
  byTitle: (words: string) => string | null;
}

export function namesOf(points: readonly FactPoint[]): Names {
  const persons = new Map<string, string>();
  const organisations = new Map<string, string>();
  const holders = new Map<string, Set<string>>();
  const fullPersons = new Set<string>();
  const uses = new Map<string, number>();
  for (const point of points) {
    if (point.type === "person") {
      const last = point.text.split(/\s+/).at(-1) ?? point.text;
      uses.set(point.text, (uses.get(point.text) ?? 0) + 1);
      const before = persons.get(last);
      // The form with more words; of two spellings the one used more often.
      if (!before || rank(point.text, uses) > rank(before, uses)) persons.set(last, point.text);
    } else if (point.type === "organisation" || point.type === "name") {
      const [first] = point.text.split(/\s+/);
      if (first && first !== point.text && /\s(?:of|for)\s/u.test(point.text) && !organisations.has(first))
        organisations.set(first, point.text);
    }
  }
  for (const name of persons.values()) fullPersons.add(name);
  const full = (name: string) => {
    const parts = name.split(/\s+/);
    const last = parts.at(-1) ?? name;
    const person = persons.get(last);
    if (person?.includes(" ") && (parts.length === 1 || person === name || parts[0] === "M.")) return person;
    const close =
      parts.length === 1 && name.length >= 5
        ? [...persons.keys()].filter((known) => known !== name && withinOneEdit(known, name))
        : [];
    const near = persons.get(close[0] ?? "");
    if (close.length === 1 && near?.includes(" ")) return near;
    return organisations.get(name) ?? name;
  };
  points.forEach((point, i) => {
    if (point.type !== "title") return;
    const beside = [points[i + 1], points[i - 1]].find(
      (p) =>
        p?.type === "person" && Math.min(Math.abs(p.start - point.end), Math.abs(point.start - p.end)) <= 6,
    );
    if (!beside) return;
    for (const word of point.text.toLowerCase().split(/[^\p{L}-]+/u)) {
      const bearers = holders.get(word) ?? new Set<string>();
      bearers.add(full(beside.text));
      holders.set(word, bearers);
    }
  });
  const byTitle = (words: string) => {
    const head = words.toLowerCase().split(/\s+/).at(-1) ?? "";
    const bearers = holders.get(head);
    return bearers?.size === 1 ? ([...bearers][0] ?? null) : null;
  };
  return { full, isPerson: (name) => fullPersons.has(name), byTitle };
}

const rank = (name: string, uses: ReadonlyMap<string, number>) =>
  name.split(/\s+/).length * 1000 + (uses.get(name) ?? 0);

/** One letter put in, left out or changed: a likely slip ("Mauer", "Maurer"). */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1);
}
