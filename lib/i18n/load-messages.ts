import type { Locale } from "./locale";
import type { id } from "./messages/id";

export type Messages = typeof id;
export type MessageSection = keyof Messages;

/** All texts of one language; the other language is not loaded. */
export const loadMessages = async (locale: Locale): Promise<Messages> =>
  locale === "en" ? (await import("./messages/en")).en : (await import("./messages/id")).id;
