import { liveResponse } from "@/lib/live/live-response";

export const dynamic = "force-dynamic";
export const GET = liveResponse;
