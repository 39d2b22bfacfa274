import { endpoint } from "@/lib/http/endpoint";
import { deleteTemplate } from "@/lib/templates/delete-template";
import { editTemplate } from "@/lib/templates/edit-template";
import { editTemplateInput, templateRefInput } from "@/lib/templates/template";

export const PUT = endpoint(editTemplateInput, editTemplate);
export const DELETE = endpoint(templateRefInput, deleteTemplate);
