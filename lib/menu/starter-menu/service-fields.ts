import type { Field, FieldOf } from "../engine/form-def";
import { type RequirementCode, requirementOf } from "./requirement-types";

/** The questions of the starter services; the same question reads the same everywhere. */
export const textField = (id: string, label: string, ask: string, example: string): FieldOf<"text"> => ({
  id,
  kind: "text",
  label,
  ask,
  example,
  required: true,
  max: 200,
  pii: "none",
});

/** The question itself says that a full name is meant; an example would only be taken for somebody's. */
export const nameField = (id: string, label: string, ask: string): Field => ({
  id,
  kind: "text",
  shape: "name",
  label,
  ask,
  required: true,
  max: 100,
  pii: "personal",
});

export const applicantField = nameField("nama", "Nama pemohon", "Nama lengkap pemohon, sesuai KTP?");

export const addressField: Field = {
  id: "alamat",
  kind: "address",
  askRtRw: true,
  label: "Alamat",
  ask: "Alamat pemohon, lengkap dengan RT dan RW?",
  example: "Jl. Sorido Raya No. 5, RT 02/RW 03",
  required: true,
  pii: "personal",
};

/** A past month or year, or how long ago. */
export const sinceField = (id: string, label: string, ask: string, example: string): Field => ({
  id,
  kind: "text",
  shape: "since",
  label,
  ask,
  example,
  required: true,
  max: 100,
  pii: "none",
});

/** A lone number would be the answer to a choice that is not offered here. */
export const purposeField = (example: string): Field => ({
  ...textField("keperluan", "Keperluan", "Surat ini dipakai untuk keperluan apa?", example),
  min: 3,
});

export const dateField = (
  id: string,
  label: string,
  ask: string,
  limits: { min?: "today"; max?: "today" },
): Field => ({
  id,
  kind: "date",
  label,
  ask,
  example: "17 Agustus 2026",
  required: true,
  pii: "none",
  ...limits,
});

export const amountField = (
  id: string,
  label: string,
  ask: string,
  unit: string,
  example: string,
): Field => ({
  id,
  kind: "number",
  label,
  ask,
  unit,
  example,
  min: 0,
  integer: true,
  required: true,
  pii: "personal",
});

export const choiceField = (
  id: string,
  label: string,
  ask: string,
  options: readonly (readonly [id: string, label: string, ...aliases: string[]])[],
  otherAsk?: string,
): Field => ({
  id,
  kind: "choice",
  label,
  ask,
  required: true,
  other: otherAsk !== undefined,
  otherAsk,
  pii: "none",
  options: options.map(([optionId, optionLabel, ...aliases]) => ({
    id: optionId,
    label: optionLabel,
    aliases,
  })),
});

/** A photo for a requirement, of a paper also as PDF. Its id is the requirement's code in the form of an id. */
export const photoField = (code: RequirementCode, required = true, max = 1): Field => ({
  id: code.toLowerCase().replaceAll("_", "-"),
  kind: "media",
  accept: code.startsWith("FOTO_") ? ["image"] : ["image", "pdf"],
  label: requirementOf(code).label,
  ask: `Mohon kirim foto: ${requirementOf(code).label}.`,
  hint: "Jelas, terang, dan tidak terpotong.",
  min: 1,
  max,
  required,
  requirement: code,
  pii: "personal",
});
