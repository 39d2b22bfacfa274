import { endpoint } from "@/lib/http/endpoint";
import { undoChangeInput } from "@/lib/menu/menu-draft";
import { undoChange } from "@/lib/menu/undo-change";

export const POST = endpoint(undoChangeInput, undoChange);
