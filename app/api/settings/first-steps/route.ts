import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { checkFirstSteps } from "@/lib/office/check-first-steps";
import { firstStepsInput } from "@/lib/office/first-steps";
import { getFirstSteps } from "@/lib/office/get-first-steps";

export const GET = endpoint(z.object({}), getFirstSteps);
export const PUT = endpoint(firstStepsInput, checkFirstSteps);
