import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { createTemplate } from "@/lib/templates/create-template";
import { listTemplates } from "@/lib/templates/list-templates";
import { createTemplateInput } from "@/lib/templates/template";

export const GET = endpoint(z.object({}), listTemplates);
export const POST = endpoint(createTemplateInput, createTemplate);
