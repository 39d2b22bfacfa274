import { useTranslations } from "next-intl";
import type { TemplateProblem } from "@/lib/templates/check-template";

/** A broken limit in words: what it is and how to put it right. */
export function useProblemWords(): (problem: TemplateProblem) => string {
  const t = useTranslations("templates.problems");
  return ({ code, variable = "", length = 0, max = 0 }) => t(code, { variable, length, max });
}
