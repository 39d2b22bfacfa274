import "server-only";
import { env } from "../env";
import { createWhatsAppClient, type WhatsAppClient } from "../whatsapp/client";
import type { WhatsAppConfig } from "../whatsapp/whatsapp-config";

let client: WhatsAppClient | undefined;

/** The office's line to WhatsApp: Meta, a provider or the simulator, as the environment says. */
export function whatsApp(): WhatsAppClient {
  client ??= whatsAppThrough(globalThis.fetch);
  return client;
}

/** The same line through another `fetch`, for who wants to see more of the answers than their content. */
export const whatsAppThrough = (fetch: typeof globalThis.fetch): WhatsAppClient =>
  createWhatsAppClient(configuration(), fetch);

function configuration(): WhatsAppConfig {
  return {
    apiUrl: env().WHATSAPP_API_URL,
    apiVersion: env().WHATSAPP_API_VERSION,
    authHeader: env().WHATSAPP_AUTH_HEADER,
    authPrefix: env().WHATSAPP_AUTH_PREFIX,
    accessToken: env().WHATSAPP_ACCESS_TOKEN,
    phoneNumberId: env().WHATSAPP_PHONE_NUMBER_ID,
    businessAccountId: env().WHATSAPP_BUSINESS_ACCOUNT_ID,
    appSecret: env().WHATSAPP_APP_SECRET,
    verifyToken: env().WHATSAPP_VERIFY_TOKEN,
  };
}
