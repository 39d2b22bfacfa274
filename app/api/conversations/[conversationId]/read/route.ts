import { conversationInput } from "@/lib/conversations/conversation";
import { markRead } from "@/lib/conversations/mark-read";
import { endpoint } from "@/lib/http/endpoint";

export const PUT = endpoint(conversationInput, markRead);
