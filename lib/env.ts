import "server-only";
import { z } from "zod";

/** The variables of the contract (README, "Configuration"); read once, validated, typed. */
const whatsAppKeys = [
  "WHATSAPP_PHONE_NUMBER_ID",
  "WHATSAPP_BUSINESS_ACCOUNT_ID",
  "WHATSAPP_ACCESS_TOKEN",
  "WHATSAPP_APP_SECRET",
  "WHATSAPP_VERIFY_TOKEN",
] as const;

const s3Keys = ["S3_ENDPOINT", "S3_BUCKET", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

const DATA_KEY_BYTES = 32;

const variables = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: z.coerce.number().int().default(3000),
    APP_URL: z.url().default("http://127.0.0.1:3000"),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: z.string().min(1),
    AUTH_SECRET: z.string().min(32),
    DATA_KEY: z
      .base64()
      .refine((key) => Buffer.from(key, "base64").length === DATA_KEY_BYTES, "must be 32 bytes in base64"),
    LOKET_ROLE: z.enum(["all", "web", "worker"]).default("all"),
    WHATSAPP_API_URL: z.url().default("https://graph.facebook.com"),
    WHATSAPP_API_VERSION: z.string().default("v25.0"),
    WHATSAPP_AUTH_HEADER: z.string().default("Authorization"),
    WHATSAPP_AUTH_PREFIX: z.string().default("Bearer "),
    ...(Object.fromEntries(whatsAppKeys.map((key) => [key, z.string().min(1)])) as Record<
      (typeof whatsAppKeys)[number],
      z.ZodString
    >),
    S3_ENDPOINT: z.url().optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    OFFICE_TIME_ZONE: z.string().default("Asia/Jayapura"),
    METRICS_TOKEN: z.string().optional(),
    /** Set by `npm run bench` alone. */
    LOKET_BENCH: z.string().optional(),
    LOG_LEVEL: z.enum(["silent", "error", "info"]).default("info"),
  })
  .superRefine((values, context) => {
    const missing = s3Keys.filter((key) => values[key] === undefined);
    if (missing.length === 0 || missing.length === s3Keys.length) return;
    for (const key of missing)
      context.addIssue({
        code: "custom",
        path: [key],
        message: "the store needs all five variables, or none",
      });
  });

export type Env = z.output<typeof variables>;

/** Some providers want no prefix before the token and no version in the path. */
const MAY_BE_EMPTY = ["WHATSAPP_AUTH_PREFIX", "WHATSAPP_API_VERSION"];

let cached: Env | undefined;

/** The validated environment. Throws on the first call when a variable is missing or wrong, naming each. */
export function env(): Env {
  cached ??= read();
  return cached;
}

/** Where and how files are kept in an S3-compatible store; null when they lie in DATA_DIR. */
export function s3Settings() {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_REGION || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

function read(): Env {
  const present = Object.fromEntries(
    Object.entries(process.env).filter(([key, value]) => value !== "" || MAY_BE_EMPTY.includes(key)),
  );
  const parsed = variables.safeParse(present);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Configuration is not complete:\n${lines.join("\n")}`);
}
