import { z } from "zod";
import { replayInput } from "@/lib/health/health";
import { replayDeliveries } from "@/lib/health/replay-deliveries";
import { watchReplay } from "@/lib/health/watch-replay";
import { endpoint } from "@/lib/http/endpoint";

export const GET = endpoint(z.object({}), watchReplay);
export const POST = endpoint(replayInput, replayDeliveries);
