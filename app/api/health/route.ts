import { answerHealth } from "@/lib/health/answer-health";

export const dynamic = "force-dynamic";

export { answerHealth as GET };
