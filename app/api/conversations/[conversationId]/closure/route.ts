import { closeConversation } from "@/lib/conversations/close-conversation";
import { closeConversationInput, conversationInput } from "@/lib/conversations/conversation";
import { reopenConversation } from "@/lib/conversations/reopen-conversation";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(closeConversationInput, closeConversation);
export const DELETE = endpoint(conversationInput, reopenConversation);
