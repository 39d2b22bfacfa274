import { type FocusEvent, useState } from "react";
import type { TemplateProblem } from "@/lib/templates/check-template";
import { exampleField } from "./example-fields";

/**
 * The broken limits that are told while somebody writes: what is wrong at once, what is only missing after its field has
 * been left, and all of them after `tell`, when saving was tried.
 */
export function useShownProblems(problems: TemplateProblem[]) {
  const [isTried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isShown = (problem: TemplateProblem) => isTried || !isMissing(problem) || left.has(fieldOf(problem));

  // Only on the way to another field: under a finger that presses a button, that button must not move away.
  function leave({ target, relatedTarget }: FocusEvent<HTMLElement>) {
    const name = target.getAttribute("name");
    if (name && relatedTarget?.matches("input, textarea")) setLeft((before) => new Set([...before, name]));
  }

  return { shown: problems.filter(isShown), isTried, tell: () => setTried(true), leave };
}

const isMissing = ({ code }: TemplateProblem) => code === "blank" || code === "example_missing";

const fieldOf = ({ part, variable = "" }: TemplateProblem) =>
  part === "examples" ? exampleField(variable) : part;
