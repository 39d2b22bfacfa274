import { fillPlaceholders, type Placeholder } from "./placeholders";

/** What the bot says at one time, with the choices it offers; the renderer makes WhatsApp messages of it. */
export interface Prompt {
  /** Number of the prompt within the conversation; taps carry it, so that old ones are recognised. */
  id: string;
  kind: PromptKind;
  text: string;
  options: PromptOption[];
  /** Which ten of many options are shown; counted from 0. */
  page: number;
  /** False when the text itself has numbers of another meaning (the review page). */
  numbered: boolean;
  /** Label of the button that opens a list. */
  listButton: string;
  /** Row that turns to the next page. */
  next: PromptOption;
  footer?: string;
  url?: { text: string; url: string };
  media?: { kind: "image" | "document"; mediaId: string; filename?: string };
  locationRequest?: boolean;
}

export interface PromptOption {
  /** Complete tap id, e.g. `n:skd@3.12` (version 3, prompt 12). */
  id: string;
  label: string;
  description?: string;
}

export const promptKinds = [
  "menu",
  "start",
  "field",
  "review",
  "edit",
  "cancel",
  "resume",
  "parked",
  "restart",
  "switch",
  "change",
  "suggest",
  "offer",
  "back",
  "status",
  "notice",
] as const;
export type PromptKind = (typeof promptKinds)[number];

/** The same prompt with the office's and the ticket's words in it; call it before rendering. */
export const fillPrompt = (prompt: Prompt, values: Partial<Record<Placeholder, string>>): Prompt => ({
  ...prompt,
  text: fillPlaceholders(prompt.text, values),
});
