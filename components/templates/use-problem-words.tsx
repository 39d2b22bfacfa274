import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TemplateProblem } from "@/lib/templates/check-template";

/** A broken limit in words: what it is and how to put it right. */
export function useProblemWords(): (problem: TemplateProblem) => string {
  const t = useTranslations("templates.problems");
  return ({ code, variable = "", length = 0, max = 0 }) => t(code, { variable, length, max });
}

/** Several broken limits of one field, a line each; nothing when there is none. */
export function useProblemLines(): (problems: TemplateProblem[]) => ReactNode {
  const words = useProblemWords();
  return (problems) =>
    problems.length > 0 &&
    problems.map((problem) => (
      <span key={`${problem.code} ${problem.variable}`} className="block">
        {words(problem)}
      </span>
    ));
}
