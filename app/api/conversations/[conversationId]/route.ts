import { conversationInput } from "@/lib/conversations/conversation";
import { getConversation } from "@/lib/conversations/get-conversation";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(conversationInput, getConversation);
