/** `code` of an error whose body was not Meta's: a provider's gateway, a broken line. */
export const NO_CODE = -1;
