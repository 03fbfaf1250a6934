/** What the server says about accounts, sign-in and tokens when it refuses. */
export const accounts = {
  tooManyTries: (seconds: number) => {
    const minutes = Math.ceil(seconds / 60);
    return `There were too many failed tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then sign in again.`;
  },
  alreadySetUp:
    "This installation is set up already, perhaps a moment ago by somebody else. Sign in, or ask an owner for an account.",
  emailTaken: "has an account on this installation already",
  emailTakenDetail: (email: string) =>
    `${email} has an account on this installation already. Choose another address.`,
  noAccount: (email: string) => `Nobody has the address ${email}. Add the person first.`,
  noDesk:
    "There is no desk yet. Set one up first, in the browser or with STET_OWNER_EMAIL and STET_OWNER_PASSWORD.",
  whichDesk: (names: string[]) => `There are several desks: ${names.join(", ")}. Say which one.`,
  noSuchDesk: (name: string, names: string[]) =>
    `There is no desk called ${name}. There is: ${names.join(", ")}.`,
  accountDisabled: (email: string) => `The account ${email} is disabled.`,
  readOnlyToken: "This token may only read. Make one with the scope write.",
  badOwner: (problems: string) =>
    `STET_OWNER_EMAIL and STET_OWNER_PASSWORD do not make an account: ${problems}.`,
  unreadableForm: "The sign-in form could not be read. Load the page again.",
  oldForm: "This sign-in form is out of date, or the browser keeps no cookies. Load the page again.",
  badReturn: "The address to go to after signing in is not one of Stet's. Leave it out.",
};
