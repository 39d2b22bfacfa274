import { endpoint } from "@/lib/http/endpoint";
import { submitDrafts } from "@/lib/templates/submit-drafts";
import { submitDraftsInput } from "@/lib/templates/template";

export const POST = endpoint(submitDraftsInput, submitDrafts);
