import { z } from "zod";

/** Marks an issue that the Graph API words itself, as (#100), instead of (#131009). */
export const GRAPH_PARAMETER = { graph: true };

/** WhatsApp counts an emoji of several code units as one character. */
export const characters = (text: string) => [...text].length;

/** A text of 1 to `max` characters; the message is the platform's own wording. */
export const limited = (label: string, max: number) =>
  z.string().refine((text) => characters(text) >= 1 && characters(text) <= max, {
    message: `${label} length invalid. Min length: 1, Max length: ${max}`,
  });

/** An address that the platform can open. */
export const webLink = z.url({ protocol: /^https?$/, message: "Invalid URL" });

/** Refinement for lists whose items must differ in one property. */
export function distinct<Item>(label: string, key: (item: Item) => string) {
  const isDistinct = (items: Item[]) => new Set(items.map(key)).size === items.length;
  return [isDistinct, { message: `Duplicated ${label}` }] as const;
}
