import type { SendableTemplate } from "../templates/list-sendable-templates";

/** The variable that holds a ticket's number: chosen, not typed, while the resident has open tickets. */
export const TICKET_VARIABLE = "nomor";

/** An open ticket of the resident: what it puts into a template's variables, its number among them. */
export type TicketChoice = { number: string; title: string; values: Record<string, string> };

/** The templates that may be sent now, and what is known of the resident to fill them with, by variable. */
export type TemplateChoices = {
  templates: SendableTemplate[];
  values: Record<string, string>;
  /** The newest first. */
  tickets: TicketChoice[];
};
