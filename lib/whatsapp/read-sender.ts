import { z } from "zod";
import { optionalId, optionalText, readableItems } from "./loose";
import type { Sender } from "./webhook-update";

const contact = z
  .looseObject({
    wa_id: optionalId,
    user_id: optionalId,
    parent_user_id: optionalId,
    profile: z.looseObject({ name: optionalText, username: optionalText }).optional().catch(undefined),
  })
  .transform(
    ({ wa_id, user_id, parent_user_id, profile }): Sender => ({
      phone: wa_id,
      userId: user_id,
      parentUserId: parent_user_id,
      profileName: profile?.name,
      username: profile?.username?.replace(/^@/, ""),
    }),
  );

/** The `contacts` of one webhook value; may be absent or empty. */
export const readableContacts = readableItems(contact);

const origin = z.looseObject({
  from: optionalId,
  from_user_id: optionalId,
  from_parent_user_id: optionalId,
  system: z.looseObject({ previous_user_id: optionalId, user_id: optionalId }).optional().catch(undefined),
});

/** Who wrote a message; null when nothing identifies anybody. */
export function readSender(message: unknown, contacts: Sender[]): Sender | null {
  const { from, from_user_id, from_parent_user_id, system } = origin.catch({}).parse(message);
  const named: Sender = {
    phone: from,
    // A notice that an account has moved on speaks of the one that it was until then.
    userId: system?.previous_user_id ?? from_user_id ?? (from ? undefined : system?.user_id),
    parentUserId: from_parent_user_id,
  };
  const contact = findContact(named, contacts);
  const sender = {
    phone: named.phone ?? contact?.phone,
    userId: named.userId ?? contact?.userId,
    parentUserId: named.parentUserId ?? contact?.parentUserId,
    profileName: contact?.profileName,
    username: contact?.username,
  };
  return sender.phone || sender.userId ? sender : null;
}

/** The contact with the same phone or user id; the only contact when the message names nobody. */
export function findContact({ phone, userId }: Sender, contacts: Sender[]): Sender | undefined {
  if (!phone && !userId) return contacts.length === 1 ? contacts[0] : undefined;
  return contacts.find(
    (contact) => (userId && contact.userId === userId) || (phone && contact.phone === phone),
  );
}
