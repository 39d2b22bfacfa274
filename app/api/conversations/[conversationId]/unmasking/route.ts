import { conversationInput } from "@/lib/conversations/conversation";
import { unmaskIdentity } from "@/lib/conversations/unmask-identity";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(conversationInput, unmaskIdentity);
