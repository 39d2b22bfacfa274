import { z } from "zod";
import { type Connection, callGraph, requireAnswer } from "./call-graph";
import { optionalText } from "./loose";
import { toWhatsAppError } from "./whatsapp-error";

const FIELDS = [
  "display_phone_number",
  "verified_name",
  "quality_rating",
  "status",
  "name_status",
  "throughput",
  "whatsapp_business_manager_messaging_limit",
  "webhook_configuration",
];

const phoneNumberAnswer = z.looseObject({
  display_phone_number: optionalText,
  verified_name: optionalText,
  quality_rating: optionalText,
  status: optionalText,
  name_status: optionalText,
  throughput: z.looseObject({ level: optionalText }).optional().catch(undefined),
  whatsapp_business_manager_messaging_limit: optionalText,
  webhook_configuration: z.looseObject({ application: optionalText }).optional().catch(undefined),
});

/** What Meta says of the office's number; each value in Meta's own words, absent when it gives none. */
export type PhoneNumberHealth = {
  displayPhoneNumber?: string;
  verifiedName?: string;
  /** GREEN, YELLOW, RED, NA or UNKNOWN. */
  qualityRating?: string;
  /** e.g. CONNECTED. */
  status?: string;
  nameStatus?: string;
  /** STANDARD is 80 messages a second, HIGH 1,000. */
  throughputLevel?: string;
  messagingLimit?: string;
  webhookUrl?: string;
};

/** The office's number as Meta sees it, for the health page. Throws WhatsAppError. */
export async function getPhoneNumber(connection: Connection): Promise<PhoneNumberHealth> {
  const path = `${connection.config.phoneNumberId}?fields=${FIELDS.join(",")}`;
  const body = await requireAnswer(callGraph(connection, path));
  const parsed = phoneNumberAnswer.safeParse(body);
  if (!parsed.success) throw toWhatsAppError(body, 200);
  const number = parsed.data;
  return {
    displayPhoneNumber: number.display_phone_number,
    verifiedName: number.verified_name,
    qualityRating: number.quality_rating,
    status: number.status,
    nameStatus: number.name_status,
    throughputLevel: number.throughput?.level,
    messagingLimit: number.whatsapp_business_manager_messaging_limit,
    webhookUrl: number.webhook_configuration?.application,
  };
}
