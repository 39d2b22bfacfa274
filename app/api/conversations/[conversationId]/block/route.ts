import { blockResident } from "@/lib/conversations/block-resident";
import { blockResidentInput, conversationInput } from "@/lib/conversations/conversation";
import { unblockResident } from "@/lib/conversations/unblock-resident";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(blockResidentInput, blockResident);
export const DELETE = endpoint(conversationInput, unblockResident);
