/** A row that several people may change: its version, and the version at which each field last changed. */
export interface Versioned {
  version: number;
  fieldVersions: Record<string, number>;
}

export type Merge =
  /** Every field sent is as it was at the version the writer saw. */
  | { taken: true; version: number; fieldVersions: Record<string, number> }
  /** Somebody changed these fields meanwhile. */
  | { taken: false; conflicts: string[] };

/**
 * Decides whether a write based on `baseVersion` may change `fields` of the row now. Writes to different fields
 * merge; only a field that changed after `baseVersion` is a conflict. A version the row never had conflicts throughout.
 * `changed` names the fields that really change: what was sent as it stands conflicts, but is no change for others.
 */
export function merge(
  row: Versioned,
  baseVersion: number,
  fields: readonly string[],
  changed: readonly string[] = fields,
): Merge {
  const conflicts =
    baseVersion > row.version
      ? [...fields]
      : fields.filter((field) => (row.fieldVersions[field] ?? 1) > baseVersion);
  if (conflicts.length > 0) return { taken: false, conflicts };
  const version = row.version + 1;
  const since = Object.fromEntries(changed.map((field) => [field, version]));
  return { taken: true, version, fieldVersions: { ...row.fieldVersions, ...since } };
}
