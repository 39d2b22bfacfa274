import { answerHealth } from "@/lib/health/answer-health";

export const dynamic = "force-dynamic";

export const GET = () => answerHealth();
