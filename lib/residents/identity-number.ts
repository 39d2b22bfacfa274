/**
 * NIK and KK numbers: 16 digits, perhaps with spaces, dots or dashes between. WhatsApp's policy forbids asking for
 * them in chat; what residents send unasked is kept masked only.
 */
const IDENTITY_NUMBER = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g;
const MASKED = /\d{4}•{8}\d{4}/;

/** "9106015708900001" → "9106••••••••0001", wherever it stands in the text. */
export const maskIdentityNumbers = (text: string): string =>
  text.replace(IDENTITY_NUMBER, (found) => {
    const digits = found.replace(/\D/g, "");
    return `${digits.slice(0, 4)}${"•".repeat(8)}${digits.slice(-4)}`;
  });

/** Was an identity number masked in this text? */
export const hasMaskedNumber = (text: string): boolean => MASKED.test(text);

/** The same for every text inside a value that came from outside and is kept as it is. */
export function maskDeep(value: unknown): unknown {
  if (typeof value === "string") return maskIdentityNumbers(value);
  if (Array.isArray(value)) return value.map(maskDeep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskDeep(inner)]));
}
