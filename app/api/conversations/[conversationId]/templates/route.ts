import { conversationInput, sendTemplateInput } from "@/lib/conversations/conversation";
import { listTemplateChoices } from "@/lib/conversations/list-template-choices";
import { sendTemplate } from "@/lib/conversations/send-template";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(conversationInput, listTemplateChoices);
export const POST = endpoint(sendTemplateInput, sendTemplate);
