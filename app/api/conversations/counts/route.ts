import { countConversations, countConversationsInput } from "@/lib/conversations/count-conversations";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(countConversationsInput, countConversations);
