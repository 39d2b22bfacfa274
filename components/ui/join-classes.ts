/** Puts class names together and leaves out what is not there. */
export const joinClasses = (...classes: (string | false | null | undefined)[]) =>
  classes.filter(Boolean).join(" ");
