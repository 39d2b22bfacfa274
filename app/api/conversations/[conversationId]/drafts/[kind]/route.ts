import { saveDraftInput } from "@/lib/conversations/conversation";
import { saveDraft } from "@/lib/conversations/save-draft";
import { endpoint } from "@/lib/http/endpoint";

export const PUT = endpoint(saveDraftInput, saveDraft);
