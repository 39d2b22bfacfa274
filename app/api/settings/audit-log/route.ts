import { listAuditInput } from "@/lib/audit/audit";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(listAuditInput, listAuditEntries);
