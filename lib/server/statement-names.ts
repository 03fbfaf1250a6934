import { sha256 } from "./id";

/** A statement with so many values is a list of varying length: every length would be a statement of its own. */
const MANY_VALUES = "$40";
const UNNAMED = "";

/**
 * Names for prepared statements, so that PostgreSQL plans each once for a connection and not with every call. A
 * connection keeps what it has prepared until it ends, so at most `most` statements get a name; the others go without.
 */
export function statementNames(most = 300): (query: { sql: string }) => string {
  const named = new Set<string>();
  return ({ sql }) => {
    if (sql.includes(MANY_VALUES)) return UNNAMED;
    const name = sha256(sql).slice(0, 32);
    if (!named.has(name) && named.size >= most) return UNNAMED;
    named.add(name);
    return name;
  };
}
