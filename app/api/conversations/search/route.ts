import { searchConversationsInput } from "@/lib/conversations/conversation";
import { searchConversations } from "@/lib/conversations/search-conversations";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(searchConversationsInput, searchConversations);
