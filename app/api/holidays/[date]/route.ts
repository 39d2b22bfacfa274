import { endpoint } from "@/lib/http/endpoint";
import { holidayDateInput } from "@/lib/office/holiday";
import { removeHoliday } from "@/lib/tickets/remove-holiday";

export const DELETE = endpoint(holidayDateInput, removeHoliday);
