import type { SendableTemplate } from "../templates/list-sendable-templates";

/** The templates that may be sent now, and what is known of the resident to fill them with, by variable. */
export type TemplateChoices = { templates: SendableTemplate[]; values: Record<string, string> };
