const HIDDEN = "•".repeat(4);

/** "6281234561234" → "0812••••1234"; a number of another country keeps its plus: "+675••••5678". */
export function maskPhone(digits: string): string {
  const shown = formatPhone(digits);
  return `${shown.slice(0, 4)}${HIDDEN}${shown.slice(-4)}`;
}

/** WhatsApp's digits as they are dialled in Indonesia: "6281…" → "081…", others "+675…". */
export const formatPhone = (digits: string): string =>
  digits.startsWith("62") ? `0${digits.slice(2)}` : `+${digits}`;

/** What somebody typed, in the form in which numbers are kept: "0812-345", "+62 812 345" and "812345" → digits. */
export function phoneDigits(typed: string): string {
  const digits = typed.replace(/\D/g, "");
  return digits.startsWith("0") ? digits.slice(1) : digits;
}
