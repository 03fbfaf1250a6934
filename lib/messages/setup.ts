/** The first start: the desk and its owner. */
export const setup = {
  title: "Set up your desk",
  heading: "Set up your desk",
  lead: "You will be its owner: you add the others, and decide who may do what. This page works once.",
  deskName: "Name of the desk",
  deskHint: "As your newsroom calls it",
  name: "Your name",
  email: "Your e-mail",
  emailHint: "You sign in with it. Nothing is sent to it.",
  password: "Password",
  passwordHint: "At least 8 characters. A few words in a row are easy to keep in mind.",
  submit: "Set up the desk",
  words: {
    deskName: "Give the desk a name of at most 80 characters.",
    name: "Type your name, at most 80 characters.",
    email: "Type an e-mail address, such as name@example.org.",
    password: "Choose a password of 8 to 128 characters.",
  },
};
