import { sendFileInput } from "@/lib/conversations/conversation";
import { sendFile } from "@/lib/conversations/send-file";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(sendFileInput, sendFile);
