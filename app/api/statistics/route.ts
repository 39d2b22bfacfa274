import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { getStatistics } from "@/lib/statistics/get-statistics";

export const GET = endpoint(z.object({}), getStatistics);
