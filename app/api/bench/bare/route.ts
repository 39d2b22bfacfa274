import { bareWebhook } from "@/lib/http/bare-webhook";

export const POST = bareWebhook;
