import { z } from "zod";
import { changedKnobs } from "./delivery-knobs";
import { isCallbackVerified } from "./handshake";
import { startSimulator } from "./start-simulator";

const HANDSHAKE_EVERY_MS = 1000;

/** `{"pairRate":false}`: knobs that are turned from the start. */
function readKnobs(json: string | undefined, context: z.core.$RefinementCtx) {
  try {
    return changedKnobs.parse(JSON.parse(json || "{}"));
  } catch (error) {
    context.addIssue({ code: "custom", message: `not the knobs that the simulator has: ${error}` });
    return z.NEVER;
  }
}

const environment = z.object({
  SIMULATOR_PORT: z.coerce.number().int().default(3100),
  SIMULATOR_HOST: z.string().default("127.0.0.1"),
  SIMULATOR_PUBLIC_URL: z.url().optional(),
  SIMULATOR_DATA: z.string().optional(),
  SIMULATOR_KNOBS: z.string().optional().transform(readKnobs),
  WEBHOOK_URL: z.url(),
  WHATSAPP_PHONE_NUMBER_ID: z.string().min(1),
  WHATSAPP_BUSINESS_ACCOUNT_ID: z.string().min(1),
  WHATSAPP_ACCESS_TOKEN: z.string().min(1),
  WHATSAPP_APP_SECRET: z.string().min(1),
  WHATSAPP_VERIFY_TOKEN: z.string().min(1),
});

const parsed = environment.safeParse(process.env);
if (!parsed.success) {
  console.error(`WhatsApp simulator: ${z.prettifyError(parsed.error)}`);
  process.exit(1);
}
const env = parsed.data;

const simulator = await startSimulator({
  port: env.SIMULATOR_PORT,
  host: env.SIMULATOR_HOST,
  publicUrl: env.SIMULATOR_PUBLIC_URL,
  webhookUrl: env.WEBHOOK_URL,
  dataFile: env.SIMULATOR_DATA,
  knobs: env.SIMULATOR_KNOBS,
  credentials: {
    phoneNumberId: env.WHATSAPP_PHONE_NUMBER_ID,
    businessAccountId: env.WHATSAPP_BUSINESS_ACCOUNT_ID,
    accessToken: env.WHATSAPP_ACCESS_TOKEN,
    appSecret: env.WHATSAPP_APP_SECRET,
    verifyToken: env.WHATSAPP_VERIFY_TOKEN,
  },
});
console.log(`WhatsApp simulator ${simulator.url} → ${env.WEBHOOK_URL}`);

let isStopping = false;
const stop = async () => {
  isStopping = true;
  await simulator.stop();
  process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

// The desk may still be starting.
while (!isStopping && !(await isCallbackVerified(env.WEBHOOK_URL, env.WHATSAPP_VERIFY_TOKEN))) {
  await new Promise((resolve) => setTimeout(resolve, HANDSHAKE_EVERY_MS));
}
