/**
 * What the office last wrote and has not got through. `waiting`: it is kept and goes out by itself · `unconfirmed`:
 * nobody knows whether it went out · `failed`: it did not.
 */
export type UnsentReply = {
  state: "waiting" | "unconfirmed" | "failed";
  /** An officer's reply, the bot's, or news of a ticket. */
  of: "staff" | "bot" | "notice";
  /** ISO text: when it was written. */
  since: string;
};
