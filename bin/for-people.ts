/** Errors whose message alone says what is wrong and what to do; anything else is a bug and shows where it happened. */
const FOR_PEOPLE = new Set([
  "StartError",
  "EnvironmentError",
  "DataFolderInUseError",
  "EmbeddedDatabaseError",
  "LockedError",
  "MigrationError",
  "DatabaseUnreachableError",
  "BackupError",
  "ImportError",
  "Problem",
]);

/** Known by name, so that a command need not load what only another one throws. */
export function isForPeople(error: unknown): error is Error {
  return error instanceof Error && FOR_PEOPLE.has(error.name);
}
