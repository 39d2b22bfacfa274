/** How the office reaches WhatsApp: Meta itself, or a solution provider with its own host, path and header. */
export type WhatsAppConfig = {
  /** Without the version, e.g. `https://graph.facebook.com`; a provider's path prefix belongs here. */
  apiUrl: string;
  /** e.g. `v25.0`; empty when the provider's path has none. */
  apiVersion: string;
  /** Name of the header that carries the token, e.g. `Authorization`. */
  authHeader: string;
  /** What precedes the token in that header, with its space, e.g. `Bearer `. */
  authPrefix: string;
  accessToken: string;
  phoneNumberId: string;
  businessAccountId: string;
  appSecret: string;
  verifyToken: string;
  timeoutMs?: number;
};
