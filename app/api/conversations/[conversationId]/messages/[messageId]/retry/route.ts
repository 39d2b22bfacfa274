import { retryMessage, retryMessageInput } from "@/lib/conversations/retry-message";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(retryMessageInput, retryMessage);
