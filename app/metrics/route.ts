import { answerMetrics } from "@/lib/health/answer-metrics";

export const dynamic = "force-dynamic";

export const GET = (request: Request) => answerMetrics(request);
