import "server-only";
import { env } from "../env";
import { createWhatsAppClient, type WhatsAppClient } from "../whatsapp/client";

let client: WhatsAppClient | undefined;

/** The office's line to WhatsApp: Meta, a provider or the simulator, as the environment says. */
export function whatsApp(): WhatsAppClient {
  client ??= createWhatsAppClient({
    apiUrl: env().WHATSAPP_API_URL,
    apiVersion: env().WHATSAPP_API_VERSION,
    authHeader: env().WHATSAPP_AUTH_HEADER,
    authPrefix: env().WHATSAPP_AUTH_PREFIX,
    accessToken: env().WHATSAPP_ACCESS_TOKEN,
    phoneNumberId: env().WHATSAPP_PHONE_NUMBER_ID,
    businessAccountId: env().WHATSAPP_BUSINESS_ACCOUNT_ID,
    appSecret: env().WHATSAPP_APP_SECRET,
    verifyToken: env().WHATSAPP_VERIFY_TOKEN,
  });
  return client;
}
