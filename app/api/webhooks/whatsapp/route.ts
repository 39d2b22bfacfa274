import { receiveWebhook } from "@/lib/conversations/receive-webhook";
import { verifyWebhook } from "@/lib/conversations/verify-webhook";

export { receiveWebhook as POST, verifyWebhook as GET };
