import { z } from "zod";
import { type Connection, callGraph, requireAnswer } from "./call-graph";
import { optionalText } from "./loose";
import { toWhatsAppError, WhatsAppError } from "./whatsapp-error";

const OLD_FIELDS = ["display_phone_number", "verified_name", "quality_rating"];
const FIELDS = [
  ...OLD_FIELDS,
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
  webhook_configuration: z
    .looseObject({
      phone_number: optionalText,
      whatsapp_business_account: optionalText,
      application: optionalText,
    })
    .optional()
    .catch(undefined),
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
  /** Where Meta sends this number's webhooks. */
  webhookUrl?: string;
};

// "Invalid parameter": an older version does not know one of the fields and then answers none of them.
const INVALID_PARAMETER = 100;

/** The office's number as Meta sees it, for the health page. Throws WhatsAppError. */
export async function getPhoneNumber(connection: Connection): Promise<PhoneNumberHealth> {
  try {
    return await askFor(FIELDS, connection);
  } catch (error) {
    if (error instanceof WhatsAppError && error.code === INVALID_PARAMETER) {
      return askFor(OLD_FIELDS, connection);
    }
    throw error;
  }
}

async function askFor(fields: string[], connection: Connection): Promise<PhoneNumberHealth> {
  const path = `${connection.config.phoneNumberId}?fields=${fields.join(",")}`;
  const body = await requireAnswer(callGraph(connection, path));
  const parsed = phoneNumberAnswer.safeParse(body);
  if (!parsed.success) throw toWhatsAppError(body, 200);
  const { webhook_configuration: webhook, ...number } = parsed.data;
  return {
    displayPhoneNumber: number.display_phone_number,
    verifiedName: number.verified_name,
    qualityRating: number.quality_rating,
    status: number.status,
    nameStatus: number.name_status,
    throughputLevel: number.throughput?.level,
    messagingLimit: number.whatsapp_business_manager_messaging_limit,
    // Meta's own order: the number's address, then the account's, then the app's.
    webhookUrl: webhook?.phone_number ?? webhook?.whatsapp_business_account ?? webhook?.application,
  };
}
