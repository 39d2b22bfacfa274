import { mergeResidentsInput } from "@/lib/conversations/conversation";
import { mergeResidents } from "@/lib/conversations/merge-residents";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(mergeResidentsInput, mergeResidents);
