import { endpoint } from "@/lib/http/endpoint";
import { revokeSession } from "@/lib/staff/revoke-session";
import { sessionIdInput } from "@/lib/staff/staff";

export const DELETE = endpoint(sessionIdInput, revokeSession);
