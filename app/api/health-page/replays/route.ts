import { replayInput } from "@/lib/health/health";
import { replayDeliveries } from "@/lib/health/replay-deliveries";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(replayInput, replayDeliveries);
