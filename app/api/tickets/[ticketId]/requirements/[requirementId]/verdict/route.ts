import { endpoint } from "@/lib/http/endpoint";
import { decideRequirement } from "@/lib/tickets/decide-requirement";
import { decideRequirementInput } from "@/lib/tickets/ticket";

export const PUT = endpoint(decideRequirementInput, decideRequirement);
