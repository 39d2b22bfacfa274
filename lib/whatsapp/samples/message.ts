import { envelope, type Json, messagesChange, SAMPLE_TIME, sampleWamid } from "./envelope";
import { OFFICE, YOSINA } from "./people";

type Person = { name: string; phone: string; userId: string; username?: string };
export type Visibility = "phone" | "both" | "user_id";

/** The contact that goes with a message; `user_id` is a person whose number is hidden. */
export const contact = ({ name, phone, userId, username }: Person, shows: Visibility = "both"): Json => ({
  profile: { name, ...(username && { username }) },
  ...(shows !== "user_id" && { wa_id: phone }),
  ...(shows !== "phone" && { user_id: userId }),
});

type MessageOptions = { serial?: number; from?: Person; shows?: Visibility; timestamp?: string };

/** One element of `messages`; `body` holds the type and its object. */
export const message = (
  body: Json,
  { serial = 1, from = YOSINA, shows = "both", timestamp = SAMPLE_TIME }: MessageOptions = {},
): Json => ({
  ...(shows !== "user_id" && { from: from.phone }),
  ...(shows !== "phone" && { from_user_id: from.userId }),
  id: sampleWamid(serial, from.phone),
  timestamp,
  ...body,
});

/** A whole webhook body with one message. */
export const messageEnvelope = (body: Json, options: MessageOptions = {}): Json =>
  envelope(
    messagesChange({
      contacts: [contact(options.from ?? YOSINA, options.shows)],
      messages: [message(body, options)],
    }),
  );

export const text = (body: string): Json => ({ type: "text", text: { body } });

/** What makes a message the answer to one of the office's. */
export const replyContext = (serial: number): Json => ({
  context: { from: OFFICE.phone, id: sampleWamid(serial, YOSINA.phone) },
});
