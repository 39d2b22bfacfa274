import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { refreshTemplates } from "@/lib/templates/refresh-templates";

export const POST = endpoint(z.object({}), refreshTemplates);
