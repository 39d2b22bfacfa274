import { endpoint } from "@/lib/http/endpoint";
import { submitTemplate } from "@/lib/templates/submit-template";
import { templateRefInput } from "@/lib/templates/template";

export const POST = endpoint(templateRefInput, submitTemplate);
