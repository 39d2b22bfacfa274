import { endpoint } from "@/lib/http/endpoint";
import { addHoliday } from "@/lib/office/add-holiday";
import { holidayInput } from "@/lib/office/holiday";

export const POST = endpoint(holidayInput, addHoliday);
