import { restoreInput, setAsideInput } from "@/lib/health/health";
import { restoreDeliveries } from "@/lib/health/restore-deliveries";
import { setAsideDeliveries } from "@/lib/health/set-aside-deliveries";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(setAsideInput, setAsideDeliveries);
export const DELETE = endpoint(restoreInput, restoreDeliveries);
