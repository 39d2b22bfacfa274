import { listColleagues, listColleaguesInput } from "@/lib/conversations/list-colleagues";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(listColleaguesInput, listColleagues);
