import { z } from "zod";
import { signOutEverywhere } from "@/lib/auth/sign-out-everywhere";
import { endpoint } from "@/lib/http/endpoint";
import { listOwnSessions } from "@/lib/staff/list-own-sessions";

export const GET = endpoint(z.object({}), listOwnSessions);
export const DELETE = endpoint(z.object({}), signOutEverywhere);
