import { endpoint } from "@/lib/http/endpoint";
import { holidayInput } from "@/lib/office/holiday";
import { addHoliday } from "@/lib/tickets/add-holiday";

export const POST = endpoint(holidayInput, addHoliday);
