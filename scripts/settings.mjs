// What the environment (or a .env file) says, checked before anything starts.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "./prepare.mjs";
import { Trouble } from "./steps.mjs";

export const WHATSAPP_KEYS = [
  "WHATSAPP_PHONE_NUMBER_ID",
  "WHATSAPP_BUSINESS_ACCOUNT_ID",
  "WHATSAPP_ACCESS_TOKEN",
  "WHATSAPP_APP_SECRET",
  "WHATSAPP_VERIFY_TOKEN",
];
export const S3_KEYS = ["S3_ENDPOINT", "S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];

/** Adds what a .env file says to the environment; what is set there already wins. */
export function loadEnvFile() {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The settings of this start. Throws Trouble that names what is missing or wrong. */
export function readSettings() {
  loadEnvFile();
  requireAllOrNone("WhatsApp", WHATSAPP_KEYS);
  requireAllOrNone("the S3 store", S3_KEYS);
  const port = portIn("PORT", 3000);
  const role = process.env.LOKET_ROLE || "all";
  if (!["all", "web", "worker"].includes(role))
    throw new Trouble(`LOKET_ROLE is “${role}”.`, "Use all, web or worker.");
  const useSimulator = !process.env.WHATSAPP_ACCESS_TOKEN;
  if (useSimulator && role !== "all") {
    throw new Trouble(
      `LOKET_ROLE=${role} needs WhatsApp's variables.`,
      `Set ${WHATSAPP_KEYS.join(", ")}; the simulator comes with LOKET_ROLE=all only.`,
    );
  }
  return {
    port,
    role,
    useSimulator,
    host: process.env.HOST || "127.0.0.1",
    simulatorPort: portIn("SIMULATOR_PORT", port + 100),
    dataDir: resolve(ROOT, process.env.DATA_DIR || ".data"),
  };
}

function requireAllOrNone(what, keys) {
  const missing = keys.filter((key) => !process.env[key]);
  if (missing.length === 0 || missing.length === keys.length) return;
  throw new Trouble(
    `Only some of the variables for ${what} are set. Missing: ${missing.join(", ")}.`,
    `Set all of ${keys.join(", ")}, or none.`,
  );
}

function portIn(key, fallback) {
  const port = Number(process.env[key] || fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`${key} is “${process.env[key]}”.`, "Use a number from 1 to 65535.");
}

/** The address at which this machine reaches a server that listens on `host`. */
export const reachable = ({ host, port }) => `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;

/** The environment of Loket's processes: what was set, and what was generated for what was not. */
export function environment(settings, kept, databaseUrl, isDev) {
  const appUrl = process.env.APP_URL || reachable(settings);
  return {
    ...process.env,
    AUTH_SECRET: process.env.AUTH_SECRET || kept.AUTH_SECRET,
    DATA_KEY: process.env.DATA_KEY || kept.DATA_KEY,
    ...(settings.useSimulator ? simulated(settings, kept) : {}),
    NODE_ENV: isDev ? "development" : "production",
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    HOST: settings.host,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    SIMULATOR_PORT: String(settings.simulatorPort),
    LOKET_ROLE: settings.role,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_MANUAL_SIG_HANDLE: "true",
    // Its versions from 2027 on do not run on Node 20: docs/decisions/017. Logs stay JSON lines.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
}

const simulated = ({ simulatorPort }, kept) => ({
  WHATSAPP_API_URL: `http://127.0.0.1:${simulatorPort}`,
  WHATSAPP_API_VERSION: "v25.0",
  WHATSAPP_AUTH_HEADER: "Authorization",
  WHATSAPP_AUTH_PREFIX: "Bearer ",
  WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
  WHATSAPP_BUSINESS_ACCOUNT_ID: "102290129340398",
  WHATSAPP_ACCESS_TOKEN: kept.simulatorToken,
  WHATSAPP_APP_SECRET: kept.simulatorSecret,
  WHATSAPP_VERIFY_TOKEN: kept.simulatorVerifyToken,
});
