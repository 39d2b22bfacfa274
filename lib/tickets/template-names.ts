import type { TicketKind, TicketStatus } from "./ticket";

/** Shipped templates that speak of one state alone (lib/templates/shipped-templates.ts). */
export const OWN_TEMPLATE = {
  needs_documents: "perlu_perbaikan_berkas",
  ready: "siap_diambil",
  answered: "jawaban_laporan",
} as const satisfies Partial<Record<TicketStatus, string>>;

/** The shipped template that can tell any state. */
export function generalTemplate(kind: TicketKind): string {
  return kind === "request" ? "kabar_permohonan" : "kabar_laporan";
}

const REMINDER = "pengingat_pengambilan";
const SURVEY = "permintaan_penilaian";
/** All that hold for some states or one kind of ticket only: in any other they would tell the resident what is not so. */
export const STATE_TEMPLATES: readonly string[] = [
  ...Object.values(OWN_TEMPLATE),
  REMINDER,
  SURVEY,
  generalTemplate("request"),
  generalTemplate("report"),
];

/** The resident has what they asked for, and can say how it went. */
const SERVED: TicketStatus[] = ["answered", "completed"];

/** The templates that fit a ticket in this state, the most fitting first. */
export function templateNamesFor(kind: TicketKind, status: TicketStatus): string[] {
  const own = Object.entries(OWN_TEMPLATE).flatMap(([of, name]) => (of === status ? [name] : []));
  const reminder = status === "ready" ? [REMINDER] : [];
  const survey = SERVED.includes(status) ? [SURVEY] : [];
  return [...own, ...reminder, ...survey, generalTemplate(kind)];
}
