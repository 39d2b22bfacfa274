import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { useReturnToBot } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";

// Not of a component: the officer may open the next conversation while the notice still stands.
const callOffs = new Map<string, () => void>();

/** An officer who goes on with the conversation does not want it given away a moment later. */
export const callOffReturn = (conversationId: string) => callOffs.get(conversationId)?.();

/**
 * Gives the conversation back to the bot, which writes to the resident: not at once, but when the notice with
 * "Urungkan" has gone, or when the page is left.
 */
export function useReturnToBotSoon(detail: TimedDetail, seenMessageId: string | null) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const toBot = useReturnToBot(detail.id);
  const start = () => {
    if (callOffs.has(detail.id)) return;
    let isCalledOff = false;
    const end = () => {
      if (!callOffs.delete(detail.id)) return;
      window.removeEventListener("pagehide", end);
      if (!isCalledOff) toBot.mutate({ seenMessageId });
    };
    const callOff = () => {
      isCalledOff = true;
      closeToast();
    };
    callOffs.set(detail.id, callOff);
    window.addEventListener("pagehide", end);
    const isHeard = detail.windowClosesAt !== null && Date.parse(detail.windowClosesAt) > Date.now();
    const closeToast = showToast({
      text: t(isHeard ? "returning" : "returningSilently", { name: detail.name }),
      action: { label: common("undo"), onPress: callOff },
      onClose: end,
    });
  };
  return { start, isPending: toBot.isPending };
}
