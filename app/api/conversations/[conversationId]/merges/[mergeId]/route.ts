import { separateResidentsInput } from "@/lib/conversations/conversation";
import { separateResidents } from "@/lib/conversations/separate-residents";
import { endpoint } from "@/lib/http/endpoint";

export const DELETE = endpoint(separateResidentsInput, separateResidents);
