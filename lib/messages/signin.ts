/** Signing in, and the proof that hangs beside the form. */
export const signin = {
  title: "Sign in",
  heading: "Sign in to the desk",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  newHere: "New here? Ask an owner of the desk for an account.",
  wrong: "E-mail or password is wrong. Check both; capital letters count in the password.",
  words: { email: "Type your e-mail address.", password: "Type your password." },
  host: (host: string) => `Stet on ${host}`,
  proof: {
    before: "The tower held 18,038 parts, joined by ",
    correction: "2.5 million",
    struck: "25 million",
    after: " rivets. ",
    stands: "The artists who protested in 1887 had called it useless and monstrous.",
    caption: ["In a proof, dots under the words and ", " in the margin mean: let it stand."] as const,
    mark: "stet",
  },
};
