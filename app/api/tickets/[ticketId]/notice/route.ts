import { endpoint } from "@/lib/http/endpoint";
import { getNotice } from "@/lib/tickets/get-notice";
import { tellResident } from "@/lib/tickets/tell-resident";
import { noticeInput, tellResidentInput } from "@/lib/tickets/ticket";

export const GET = endpoint(noticeInput, getNotice);
export const POST = endpoint(tellResidentInput, tellResident);
