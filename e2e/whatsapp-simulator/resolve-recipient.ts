import { messagingError, parameterError } from "./graph-error";
import type { Resident } from "./residents";
import type { ValidMessage } from "./validate-message";
import type { World } from "./world";

const COUNTRY_CODE = "62";
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
const MOBILE = /^628\d{8,11}$/;

export type Recipient = { resident: Resident | undefined; phone: string | undefined; contact: object };

/** Who a send is for: the phone number wins over the business-scoped user id. */
export function resolveRecipient(
  world: World,
  { to, recipient }: ValidMessage,
  templateCategory?: string,
): Recipient {
  if (recipient && !USER_ID.test(recipient)) {
    throw messagingError(131009, "Parameter recipient is not a valid business-scoped user ID");
  }
  const phone = to === undefined ? undefined : normalisePhone(to);
  if (phone === world.office.displayPhoneNumber) throw messagingError(131021);
  // One-tap, zero-tap and copy-code templates need a phone.
  if (!phone && templateCategory === "authentication") throw messagingError(131062);
  const byId = recipient ? { user_id: recipient } : {};
  if (phone) {
    return { resident: residentAt(world, phone), phone, contact: { input: to, wa_id: phone, ...byId } };
  }
  const resident = world.residents.findByUserId(recipient ?? "");
  return { resident, phone: undefined, contact: { input: recipient, ...byId } };
}

/** Without the plus sign the office's own country code is put in front ("Phone number formats"). */
function normalisePhone(to: string) {
  const digits = to.replace(/[\s()+-]/g, "");
  if (!/^\d{6,15}$/.test(digits)) throw parameterError("Param to must be a valid phone number.");
  if (to.trim().startsWith("+") || digits.startsWith(COUNTRY_CODE)) return digits;
  return COUNTRY_CODE + digits.replace(/^0/, "");
}

/** A number nobody has yet becomes a new resident, so that walk-in visitors get their phone; …0000 has no WhatsApp. */
function residentAt(world: World, phone: string) {
  const known = world.residents.findByPhone(phone);
  if (known || !MOBILE.test(phone) || phone.endsWith("0000")) return known;
  return world.residents.add({ name: `+${phone}`, phone, id: phone });
}
