import { endpoint } from "@/lib/http/endpoint";
import { disableStaff } from "@/lib/staff/disable-staff";
import { enableStaff } from "@/lib/staff/enable-staff";
import { staffIdInput } from "@/lib/staff/staff";

export const POST = endpoint(staffIdInput, disableStaff);
export const DELETE = endpoint(staffIdInput, enableStaff);
