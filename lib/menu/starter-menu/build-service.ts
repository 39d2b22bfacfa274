import type { Field } from "../engine/form-def";
import type { MenuNodeOf } from "../engine/menu-doc";
import { type RequirementCode, requirementOf } from "./requirement-types";
import { addressField, applicantField } from "./service-fields";

export interface ServiceSketch {
  id: string;
  title: string;
  name: string;
  desc: string;
  aliases: string[];
  intro?: string;
  needs: RequirementCode[];
  mayNeed?: RequirementCode[];
  workingDays?: number;
  /** Questions after name and address. */
  fields: Field[];
}

/** A service of the starter menu: the common questions first, then its own, the photos last. */
export function buildService(sketch: ServiceSketch): MenuNodeOf<"form"> {
  const requirements = [
    ...sketch.needs.map((code) => requirementOf(code)),
    ...(sketch.mayNeed ?? []).map((code) => requirementOf(code, false)),
  ];
  return {
    id: sketch.id,
    kind: "form",
    ticketKind: "request",
    title: sketch.title,
    desc: sketch.desc,
    serviceName: sketch.name,
    aliases: sketch.aliases,
    visible: "always",
    form: {
      intro: sketch.intro,
      requirements,
      fields: [applicantField, addressField, ...sketch.fields],
      promise: { workingDays: sketch.workingDays ?? 1 },
      fee: 0,
      product: sketch.name,
      // The applicant stands beside the title wherever a ticket is shown.
      ticketTitle: "{judul}",
      after: receipt(),
      ttlHours: 72,
    },
  };
}

const receipt = () =>
  [
    "✅ Permohonan *{layanan}* sudah kami terima.",
    "Nomor: *{nomor}*",
    "Diterima: {waktu}",
    "Perkiraan selesai: {tenggat}, bila berkas lengkap",
    "",
    "Kami memberi kabar di sini bila surat siap diambil di {alamat_kantor}. {dibawa}",
    "",
    "Untuk melihat perkembangannya, ketik STATUS.",
  ].join("\n");
