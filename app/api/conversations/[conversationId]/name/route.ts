import { nameResidentInput } from "@/lib/conversations/conversation";
import { nameResident } from "@/lib/conversations/name-resident";
import { endpoint } from "@/lib/http/endpoint";

export const PUT = endpoint(nameResidentInput, nameResident);
