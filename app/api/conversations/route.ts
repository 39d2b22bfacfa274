import { listConversationsInput } from "@/lib/conversations/conversation";
import { listConversations } from "@/lib/conversations/list-conversations";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(listConversationsInput, listConversations);
