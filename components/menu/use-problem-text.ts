import { useTranslations } from "next-intl";
import type { MenuProblem } from "@/lib/menu/engine/check-menu";
import { findNode } from "@/lib/menu/engine/find-node";
import type { MenuDoc } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "./draft-context";

/** A problem in words. A newer server may know codes that this page does not. */
export function useProblemText() {
  const t = useTranslations("menu");
  const { doc } = useDraft();
  const fieldWord = ({ values: { where } }: MenuProblem, question: string) => {
    if (question !== "") return t("part.questionNamed", { question });
    return t.has(`part.${where}` as never) ? t(`part.${where}` as never) : t("part.system");
  };
  return (problem: MenuProblem) => {
    const key = `problem.${problem.code}`;
    const question = questionOf(doc, problem);
    const values = { ...problem.values, question, field: fieldWord(problem, question) };
    return t.has(key as never)
      ? t(key as never, values as never)
      : t("problem.other", { code: problem.code });
  };
}

function questionOf(doc: MenuDoc, { nodeId, fieldId }: MenuProblem): string {
  const node = nodeId ? findNode(doc, nodeId) : undefined;
  if (node?.kind !== "form") return "";
  return node.form.fields.find(({ id }) => id === fieldId)?.label ?? "";
}

const PART_OF: Record<string, string> = {
  title_same_as_sibling: "title",
  alias_is_system_word: "aliases",
  alias_is_greeting: "aliases",
  alias_without_letters: "aliases",
  alias_shared: "aliases",
  social_empty: "accounts",
  shortcut_missing: "to",
  body_long: "body",
  requirement_duplicate: "requirements",
  requirement_without_question: "requirements",
  requirement_missing: "requirements",
};

/** The field of the form in which a problem is mended, as in `data-menu-field`. */
export function partOf({ code, fieldId, values }: MenuProblem): string {
  if (fieldId) return `question-${fieldId}`;
  return PART_OF[code] ?? (typeof values.where === "string" ? values.where : "title");
}
