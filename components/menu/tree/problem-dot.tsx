import { useTranslations } from "next-intl";
import { useDraft } from "../draft-context";

/** Red: must be mended before publishing; amber: should be. Undefined: the greeting and the menu as a whole. */
export function ProblemDot({ nodeId }: { nodeId: string | undefined }) {
  const t = useTranslations("menu");
  const { draft } = useDraft();
  const levels = draft.problems.filter((problem) => problem.nodeId === nodeId).map(({ level }) => level);
  if (levels.length === 0) return null;
  const isMust = levels.includes("must");
  const word = isMust ? t("hasMust") : t("hasShould");
  return (
    <span title={word} className={`size-2 flex-none rounded-full ${isMust ? "bg-overdue" : "bg-waiting"}`}>
      <span className="sr-only">{word}</span>
    </span>
  );
}
