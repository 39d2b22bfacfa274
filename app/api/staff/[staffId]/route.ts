import { endpoint } from "@/lib/http/endpoint";
import { updateStaffInput } from "@/lib/staff/staff";
import { updateStaff } from "@/lib/staff/update-staff";

export const PUT = endpoint(updateStaffInput, updateStaff);
