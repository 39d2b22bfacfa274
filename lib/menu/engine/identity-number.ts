// NIK and KK numbers have 16 digits; people write them with blanks, dots or dashes between.
const IDENTITY_NUMBER = /(?<![\d])(?:\d[ .-]?){15}\d(?!\d)/g;
const MASKED = /\d{4,8}[*•xX]{4,}\d{0,4}/g;

/** The text without identity numbers (WhatsApp's policy: they are never kept from a chat). */
export const withoutIdentityNumbers = (text: string) =>
  text
    .replace(IDENTITY_NUMBER, " ")
    .replace(MASKED, " ")
    .replace(/[ \t]{2,}/g, " ")
    .trim();

export const hasIdentityNumber = (text: string) => text.search(IDENTITY_NUMBER) >= 0;
