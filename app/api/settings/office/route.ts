import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { getOfficeSettings } from "@/lib/office/get-office-settings";
import { saveOfficeInput } from "@/lib/office/office";
import { saveOffice } from "@/lib/office/save-office";

export const GET = endpoint(z.object({}), getOfficeSettings);
export const PUT = endpoint(saveOfficeInput, saveOffice);
