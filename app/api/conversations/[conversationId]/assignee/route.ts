import { claimConversation } from "@/lib/conversations/claim-conversation";
import { claimConversationInput } from "@/lib/conversations/conversation";
import { endpoint } from "@/lib/http/endpoint";

export const PUT = endpoint(claimConversationInput, claimConversation);
