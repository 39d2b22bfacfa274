/** Filled by the caller: the office's profile, the resident's name, and what the created ticket says; `dibawa` by the engine. */
export const PLACEHOLDERS = {
  office: ["kantor", "alamat_kantor", "jam_layanan", "telepon_kantor", "nama"],
  receipt: ["nomor", "waktu", "layanan", "tenggat", "dibawa"],
} as const;

export type Placeholder = (typeof PLACEHOLDERS.office)[number] | (typeof PLACEHOLDERS.receipt)[number];

const KNOWN = new Set<string>([...PLACEHOLDERS.office, ...PLACEHOLDERS.receipt]);

/** Replaces the known placeholders; one without a value vanishes together with the blank before it. */
export function fillPlaceholders(text: string, values: Partial<Record<Placeholder, string>>): string {
  return fill(text, (name) => (KNOWN.has(name) ? (values[name as Placeholder] ?? "") : undefined));
}

/** The engine's own filling: only the names it is given, the others stay for the caller. */
export const fillValues = (text: string, values: Record<string, string | number>) =>
  fill(text, (name) => (name in values ? String(values[name]) : undefined));

function fill(text: string, lookUp: (name: string) => string | undefined) {
  return text.replace(/ ?\{([a-z0-9_-]+)\}/g, (whole, name: string) => {
    const value = lookUp(name);
    if (value === undefined) return whole;
    return value === "" ? "" : whole.replace(`{${name}}`, () => value);
  });
}

/** Braces in what a resident wrote must not be read as placeholders later. */
export const withoutBraces = (said: string) => said.replaceAll("{", "(").replaceAll("}", ")");
