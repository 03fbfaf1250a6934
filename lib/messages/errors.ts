/** Pages that stand in for one that cannot be shown. */
export const errors = {
  notFound: "There is nothing here",
  notFoundText: "The address is wrong, or what stood here was deleted, or it belongs to somebody else.",
  broken: "This page could not be shown",
  brokenText:
    "Something went wrong on our side. Nothing that was saved is lost. Try again; if it stays so, tell whoever runs the server.",
  reference: (digest: string) => `For the log: ${digest}`,
  toDesk: "To the desk",
};
