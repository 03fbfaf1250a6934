export const FETCH_ERROR_CODES = [
  "bad_address",
  "not_public",
  "not_found",
  "unreachable",
  "refused",
  "too_many_redirects",
  "too_large",
  "timeout",
  "unsupported",
  "aborted",
] as const;
export type FetchErrorCode = (typeof FETCH_ERROR_CODES)[number];

/** An address could not be fetched; `message` is for the person who asked and says what to do. */
export class FetchError extends Error {
  override readonly name = "FetchError";

  constructor(
    readonly code: FetchErrorCode,
    message: string,
  ) {
    super(message);
  }
}
