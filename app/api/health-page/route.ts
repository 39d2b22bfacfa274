import { z } from "zod";
import { getHealth } from "@/lib/health/get-health";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(z.object({}), getHealth);
