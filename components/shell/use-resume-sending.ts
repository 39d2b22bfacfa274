import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { api } from "@/lib/http/api";
import type { SendingPause, SendingTry } from "@/lib/outbox/sending-pause";
import { causeOf } from "./pause-cause";
import { sendingQuery } from "./sending-query";
import { useErrorText } from "./use-error-text";
import { useTryTimes } from "./use-try-times";

/** Tries at once whether WhatsApp takes messages again, and says what came of it. */
export function useResumeSending() {
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const tell = useTellOutcome();
  return useMutation({
    mutationFn: () => api.post<SendingTry>("/api/sending"),
    onSuccess: (tried) => {
      queryClient.setQueryData(sendingQuery.queryKey, tried.pause);
      tell(tried);
    },
    onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sendingQuery.queryKey }),
  });
}

function useTellOutcome(): (tried: SendingTry) => void {
  const t = useTranslations("shell.sending");
  const tryTimes = useTryTimes();
  const refused = (pause: SendingPause) => `${t(`${causeOf(pause) ?? "busy"}Still`)} ${tryTimes(pause)}`;
  return ({ outcome, pause }) => {
    if (outcome === "refused" && pause) showToast({ kind: "failed", text: refused(pause) });
    else if (outcome === "no_answer") showToast({ kind: "failed", text: t("noAnswer") });
    else showToast({ text: t(outcome === "nothing_waits" ? "nothingWaits" : "goesOn") });
  };
}
