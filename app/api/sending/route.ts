import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { getSendingPause } from "@/lib/outbox/get-sending-pause";
import { resumeSending } from "@/lib/outbox/resume-sending";

export const GET = endpoint(z.object({}), getSendingPause);
export const POST = endpoint(z.object({}), resumeSending);
