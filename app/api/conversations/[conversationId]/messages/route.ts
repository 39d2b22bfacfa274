import { sendReplyInput } from "@/lib/conversations/conversation";
import { listMessages } from "@/lib/conversations/list-messages";
import { sendReply } from "@/lib/conversations/send-reply";
import { listMessagesInput } from "@/lib/conversations/thread";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(listMessagesInput, listMessages);
export const POST = endpoint(sendReplyInput, sendReply);
