import { shortened } from "../../../lib/menu/engine/answer-words";
import type { Field } from "../../../lib/menu/engine/form-def";
import { askedFields } from "../../../lib/menu/engine/form-progress";
import type { MenuNodeOf } from "../../../lib/menu/engine/menu-doc";
import { fillValues } from "../../../lib/menu/engine/placeholders";

const TITLE_CHARACTERS = 80;

type Form = MenuNodeOf<"form">;
export type Told = { name: string; rtRw: string; text: string | undefined; date: string };

/** What a person answered to the questions of a form; the examples where the demo has no words of its own. */
export function formAnswers({ form }: Form, told: Told) {
  return askedFields(form, {})
    .filter(({ kind }) => kind !== "media")
    .map((field) => ({
      fieldId: field.id,
      label: field.label,
      kind: field.kind,
      value: answerTo(field, told),
    }));
}

export const ticketTitle = ({ title, form }: Form, { name, text }: Told) =>
  fillValues(form.ticketTitle, { judul: title, nama: name, isi: shortened(text ?? "", TITLE_CHARACTERS) });

/** The files that the form asks for, by requirement. */
export const photoCodes = ({ form }: Form) =>
  form.fields.flatMap((field) =>
    field.kind === "media" && field.required && field.requirement ? [field.requirement] : [],
  );

/** Where the form's example is only a pattern. */
const OWN_WORDS: Record<string, (surname: string) => string> = {
  "orang-tua": (surname) => `Yohanis dan Marta ${surname}`,
  "ahli-waris": (surname) => `Marta ${surname} (istri), Maria ${surname} (anak)`,
  "dokumen-1": (surname) => `Ijazah: Yohanis ${surname}`,
  "dokumen-2": (surname) => `KTP: Johanis ${surname}`,
};

function answerTo(field: Field, told: Told): string {
  const { name } = told;
  const surname = name.split(" ").at(-1) ?? name;
  if (field.id === "nama") return name;
  if (field.kind === "text" && field.shape === "name") return `Maria ${surname}`;
  return OWN_WORDS[field.id]?.(surname) ?? answerOfKind(field, told);
}

function answerOfKind(field: Field, { rtRw, text, date }: Told): string {
  if (field.kind === "address") return `Jl. Sriwijaya, ${rtRw}`;
  if (field.kind === "location") return rtRw;
  if (field.kind === "longtext") return text ?? "";
  if (field.kind === "date") return date;
  if (field.kind === "choice") return field.options[0]?.label ?? "";
  if (field.kind === "number" && field.unit === "rupiah") return `Rp${field.example ?? ""}`;
  return field.example ?? "";
}
