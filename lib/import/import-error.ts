export const IMPORT_ERROR_CODES = [
  "empty",
  "too_large",
  "too_complex",
  "unsupported",
  "unreadable",
  "forwards",
  "timeout",
] as const;
export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

/** The source cannot become an article; `message` is for the person who imports and says what to do. */
export class ImportError extends Error {
  override readonly name = "ImportError";

  constructor(
    readonly code: ImportErrorCode,
    message: string,
  ) {
    super(message);
  }
}
