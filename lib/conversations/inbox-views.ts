/** The part of the vocabulary that travels to the browser: no zod here, for every kilobyte is paid on a slow line. */
export const INBOX_VIEWS = ["waiting", "mine", "all", "bot", "closed", "blocked"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export const DRAFT_KINDS = ["reply", "note"] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** WhatsApp's limit for a text message, in code points. */
export const REPLY_MAX_CHARACTERS = 4096;
export const NOTE_MAX_CHARACTERS = 4000;
export const RESIDENT_NAME_MAX_CHARACTERS = 120;

/** An answer within this time keeps the office's promise; after it the waiting time turns red. */
export const REPLY_PROMISE_MINUTES = 60;

/** Fewer would find everybody, and no index helps. */
export const SEARCH_MIN_CHARACTERS = 3;
