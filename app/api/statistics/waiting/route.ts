import { endpoint } from "@/lib/http/endpoint";
import { listWaiting } from "@/lib/statistics/list-waiting";
import { listWaitingInput } from "@/lib/statistics/waiting";

export const GET = endpoint(listWaitingInput, listWaiting);
