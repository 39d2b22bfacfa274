import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { listFilterOptions } from "@/lib/tickets/list-filter-options";

export const GET = endpoint(z.object({}), listFilterOptions);
