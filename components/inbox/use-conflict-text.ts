import { useTranslations } from "next-intl";
import type { ConversationConflict } from "@/lib/conversations/conversation";
import { ApiError } from "@/lib/http/api";
import { formatTime } from "@/lib/i18n/office-time";
import { useErrorText } from "../shell/use-error-text";
import { useOfficeClock } from "../shell/use-office-clock";

/** As `useErrorText`, and for a conflict who was quicker and what they did. */
export function useConflictText(): (error: unknown) => string {
  const t = useTranslations("inbox");
  const errorText = useErrorText();
  const clock = useOfficeClock();
  const wordsOf = (conflict: ConversationConflict) => {
    switch (conflict.reason) {
      case "claimed":
        return conflict.by ? t("claimedBy", { name: conflict.by }) : t("releasedMeanwhile");
      case "answered":
        return t("answeredBy", { name: conflict.by ?? t("colleague"), text: conflict.text ?? "…" });
      case "template_unanswered":
        return t("templateWaitsMeanwhile", { time: formatTime(conflict.at, clock) });
      case "new_message":
        return t("newMessageMeanwhile");
      case "already_one":
        return conflict.by ? t("alreadyOneBy", { name: conflict.by }) : t("alreadyOne");
      case "blocked":
        return t("blockedMeanwhile", { name: conflict.by ?? t("colleague") });
    }
  };
  return (error) => {
    const conflict = conflictOf(error);
    return conflict ? wordsOf(conflict) : errorText(error);
  };
}

export function conflictOf(error: unknown): ConversationConflict | undefined {
  const details = error instanceof ApiError && error.code === "conflict" ? error.details : undefined;
  return typeof details === "object" && details !== null && "reason" in details
    ? (details as ConversationConflict)
    : undefined;
}
