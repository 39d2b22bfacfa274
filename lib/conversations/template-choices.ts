import type { SendableTemplate } from "../templates/list-sendable-templates";

/** The variable that holds a ticket's number: chosen, not typed, while the resident has tickets. */
export const TICKET_VARIABLE = "nomor";

/** A ticket of the resident, open or finished lately: what it puts into a template's variables, its number among them. */
export type TicketChoice = { number: string; title: string; values: Record<string, string> };

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
