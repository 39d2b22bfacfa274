import type { SendableTemplate } from "../templates/list-sendable-templates";
import {
  fitsTicket,
  TEMPLATE_FITS,
  type TemplateFit,
  TICKET_VARIABLE,
  type TicketChoice,
} from "./template-choices";

export type RankedTicket = Pick<TicketChoice, "templates" | "values"> & { isFinished: boolean };
type Known = { tickets: RankedTicket[]; values: Record<string, string> };

/**
 * Templates in the order in which they fit this resident: those for an open ticket first, those of its state ahead; after
 * the general ones those for a ticket that is finished; last those for a ticket when there is none. Of two the one with less to type comes first.
 */
export function rankTemplates<Template extends SendableTemplate>(
  templates: Template[],
  known: Known,
): (Template & { fit: TemplateFit })[] {
  const ranked = templates.map((template) => {
    const fit = fitOf(template, known);
    return {
      template: { ...template, fit },
      rank: [TEMPLATE_FITS.indexOf(fit), ...detailsOf(template, fit, known)],
    };
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ template }) => template);
}

function fitOf({ name, variables }: SendableTemplate, { tickets }: Known): TemplateFit {
  if (!variables.includes(TICKET_VARIABLE)) return "general";
  if (tickets.length === 0) return "no_ticket";
  const fitting = tickets.filter((ticket) => fitsTicket(name, ticket));
  if (fitting.length === 0) return "other_state";
  return fitting.every(({ isFinished }) => isFinished) ? "finished" : "ticket";
}

function detailsOf({ name, variables }: SendableTemplate, fit: TemplateFit, { tickets, values }: Known) {
  const places = tickets.map(({ templates }) => templates.indexOf(name)).filter((place) => place >= 0);
  const filled = { ...values, ...(fit !== "general" && tickets[0]?.values) };
  const toType = variables.filter((variable) => !filled[variable]).length;
  return [Math.min(...places, Number.MAX_SAFE_INTEGER), toType];
}

const compare = (a: number[], b: number[]) => a.map((rank, at) => rank - (b[at] ?? 0)).find(Boolean) ?? 0;
