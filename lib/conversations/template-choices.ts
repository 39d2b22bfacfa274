import type { SendableTemplate } from "../templates/list-sendable-templates";
import { STATE_TEMPLATES } from "../tickets/template-names";
import type { TicketStatus } from "../tickets/ticket";

/** The variable that holds a ticket's number: chosen, not typed, while the resident has tickets. */
export const TICKET_VARIABLE = "nomor";

/** A ticket of the resident, open or finished lately: what it puts into a template's variables, its number among them. */
export type TicketChoice = {
  number: string;
  title: string;
  status: TicketStatus;
  values: Record<string, string>;
  /** The templates of its state, by name, the most fitting first. */
  templates: string[];
};

/** Whether the template would tell of this ticket what is so: one that speaks of no state always does. */
export const fitsTicket = (template: string, { templates }: Pick<TicketChoice, "templates">) =>
  templates.includes(template) || !STATE_TEMPLATES.includes(template);

/** The ticket that a template would speak of although it is for another state or kind. */
export function findMistoldTicket(
  { name, variables }: Pick<SendableTemplate, "name" | "variables">,
  { tickets, values }: Pick<TemplateChoices, "tickets" | "values">,
): TicketChoice | undefined {
  if (!variables.includes(TICKET_VARIABLE)) return undefined;
  const chosen = tickets.find(({ number }) => number === values[TICKET_VARIABLE]);
  return chosen && !fitsTicket(name, chosen) ? chosen : undefined;
}

/**
 * In the order in which they are offered. `ticket`: for an open ticket of the resident · `general`: for any matter ·
 * `finished`: for a ticket that was finished lately · `other_state`: for tickets, but none of the resident's is in its state · `no_ticket`: it needs a ticket, there is none.
 */
export const TEMPLATE_FITS = ["ticket", "general", "finished", "other_state", "no_ticket"] as const;
export type TemplateFit = (typeof TEMPLATE_FITS)[number];
export type TemplateChoice = SendableTemplate & { fit: TemplateFit };

/** The templates that may be sent now, the most fitting first, and what is known of the resident to fill them with, by variable. */
export type TemplateChoices = {
  templates: TemplateChoice[];
  values: Record<string, string>;
  /** The open ones before the finished ones, the newest first. */
  tickets: TicketChoice[];
};
