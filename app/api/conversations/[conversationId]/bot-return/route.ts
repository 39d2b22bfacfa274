import { closeConversationInput } from "@/lib/conversations/conversation";
import { returnToBot } from "@/lib/conversations/return-to-bot";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(closeConversationInput, returnToBot);
