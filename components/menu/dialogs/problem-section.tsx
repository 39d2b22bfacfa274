"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { joinClasses } from "@/components/ui/join-classes";
import type { MenuProblem } from "@/lib/menu/engine/check-menu";
import { findNode } from "@/lib/menu/engine/find-node";
import { useDraft } from "../draft-context";
import { useProblemText } from "../use-problem-text";

type ProblemSectionProps = {
  title: string;
  level: MenuProblem["level"];
  problems: MenuProblem[];
  onJump: (problem: MenuProblem) => void;
};

export function ProblemSection({ title, level, problems, onJump }: ProblemSectionProps) {
  if (problems.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h3 className="text-sm font-bold text-ink-2">{title}</h3>
      <ul className={joinClasses("grid gap-1", level === "must" && "rounded-md bg-overdue-wash px-3 py-1")}>
        {problems.map((problem) => (
          <ProblemLine
            key={`${problem.nodeId} ${problem.fieldId} ${problem.code} ${JSON.stringify(problem.values)}`}
            problem={problem}
            onJump={() => onJump(problem)}
          />
        ))}
      </ul>
    </section>
  );
}

function ProblemLine({ problem, onJump }: { problem: MenuProblem; onJump: () => void }) {
  const t = useTranslations("menu");
  const { doc } = useDraft();
  const problemText = useProblemText();
  const isMust = problem.level === "must";
  const title = problem.nodeId && findNode(doc, problem.nodeId)?.title;
  return (
    <li className="flex items-center gap-2.5 py-1">
      {isMust ? (
        <CircleAlert aria-hidden="true" className="size-4 text-overdue" />
      ) : (
        <TriangleAlert aria-hidden="true" className="size-4 text-waiting" />
      )}
      <span className="min-w-0 flex-1 text-pretty">
        {title && <b className="font-bold">{title}: </b>}
        {problemText(problem)}
      </span>
      <Button size="small" variant={isMust ? "default" : "quiet"} onPress={onJump}>
        {isMust ? t("fix") : t("look")}
      </Button>
    </li>
  );
}
