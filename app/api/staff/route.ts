import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { createStaff } from "@/lib/staff/create-staff";
import { listStaff } from "@/lib/staff/list-staff";
import { createStaffInput } from "@/lib/staff/staff";

export const GET = endpoint(z.object({}), listStaff);
export const POST = endpoint(createStaffInput, createStaff);
