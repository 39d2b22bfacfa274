/** The desk that the browser tests start for themselves. */
export const DESK_PORT = 3391;
export const SIMULATOR_PORT = 3392;
export const DESK_URL = `http://127.0.0.1:${DESK_PORT}`;
export const SIMULATOR_URL = `http://127.0.0.1:${SIMULATOR_PORT}`;
export const DESK_DATA = ".test/desk";
export const TEST_ADMIN = { email: "admin@karangmulya.test", password: "kata-sandi-untuk-uji" };

/** Variables that would point a test at a real office or a real WhatsApp number. */
export const OTHERS_SETTINGS = [
  "DATABASE_URL",
  "APP_URL",
  "LOKET_ROLE",
  "WHATSAPP_API_URL",
  "WHATSAPP_API_VERSION",
  "WHATSAPP_PHONE_NUMBER_ID",
  "WHATSAPP_BUSINESS_ACCOUNT_ID",
  "WHATSAPP_ACCESS_TOKEN",
  "WHATSAPP_APP_SECRET",
  "WHATSAPP_VERIFY_TOKEN",
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
];
