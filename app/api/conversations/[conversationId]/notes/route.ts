import { addNote } from "@/lib/conversations/add-note";
import { addNoteInput } from "@/lib/conversations/conversation";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(addNoteInput, addNote);
