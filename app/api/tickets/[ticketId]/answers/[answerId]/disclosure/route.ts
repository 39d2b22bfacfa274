import { endpoint } from "@/lib/http/endpoint";
import { discloseAnswer } from "@/lib/tickets/disclose-answer";
import { discloseAnswerInput } from "@/lib/tickets/ticket";

export const POST = endpoint(discloseAnswerInput, discloseAnswer);
