import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { getSigns } from "@/lib/office/get-signs";
import { saveSigns } from "@/lib/office/save-signs";
import { signs } from "@/lib/office/signs";

export const GET = endpoint(z.object({}), getSigns);
export const PUT = endpoint(signs, saveSigns);
