import { endpoint } from "@/lib/http/endpoint";
import { editDraft } from "@/lib/menu/edit-draft";
import { editDraftInput } from "@/lib/menu/menu-draft";

export const POST = endpoint(editDraftInput, editDraft);
