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
  for (const point of points) {
    if (point.type === "person") {
      const last = point.text.split(/\s+/).at(-1) ?? point.text;
      if (point.text.length > (persons.get(last)?.length ?? 0)) persons.set(last, point.text);
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
    if (person && (parts.length === 1 || person === name)) return person;
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
