import { endpoint } from "@/lib/http/endpoint";
import { getNotice } from "@/lib/tickets/get-notice";
import { noticeInput } from "@/lib/tickets/ticket";

export const GET = endpoint(noticeInput, getNotice);
