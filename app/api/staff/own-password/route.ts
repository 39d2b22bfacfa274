import { endpoint } from "@/lib/http/endpoint";
import { changeOwnPassword } from "@/lib/staff/change-own-password";
import { changePasswordInput } from "@/lib/staff/staff";

export const PUT = endpoint(changePasswordInput, changeOwnPassword);
