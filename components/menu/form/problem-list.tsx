"use client";

import { Notice } from "@/components/ui/notice";
import { useDraft } from "../draft-context";
import { useProblemText } from "../use-problem-text";

/** What is wrong with the entry that is open. */
export function ProblemList({ nodeId }: { nodeId: string | undefined }) {
  const { draft } = useDraft();
  const problemText = useProblemText();
  const problems = draft.problems.filter((problem) => problem.nodeId === nodeId);
  if (problems.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      {problems.map((problem) => (
        <Notice
          key={`${problem.code} ${problem.fieldId} ${JSON.stringify(problem.values)}`}
          meaning={problem.level === "must" ? "overdue" : "waiting"}
        >
          {problemText(problem)}
        </Notice>
      ))}
    </div>
  );
}
