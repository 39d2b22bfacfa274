import { endpoint } from "@/lib/http/endpoint";
import { saveHoursInput } from "@/lib/office/office";
import { saveHours } from "@/lib/office/save-hours";

export const PUT = endpoint(saveHoursInput, saveHours);
