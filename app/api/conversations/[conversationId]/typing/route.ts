import { conversationInput } from "@/lib/conversations/conversation";
import { showTyping } from "@/lib/conversations/show-typing";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(conversationInput, showTyping);
