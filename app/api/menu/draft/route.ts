import { endpoint } from "@/lib/http/endpoint";
import { discardDraft } from "@/lib/menu/discard-draft";
import { getDraft } from "@/lib/menu/get-draft";
import { discardDraftInput, noInput } from "@/lib/menu/menu-draft";

export const GET = endpoint(noInput, getDraft);
export const DELETE = endpoint(discardDraftInput, discardDraft);
