import { endpoint } from "@/lib/http/endpoint";
import { resetPassword } from "@/lib/staff/reset-password";
import { staffIdInput } from "@/lib/staff/staff";

export const POST = endpoint(staffIdInput, resetPassword);
