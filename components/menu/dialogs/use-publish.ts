import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { showToast } from "@/components/ui/toast-queue";
import { api } from "@/lib/http/api";
import { menuQueries } from "../menu-queries";

type Publication = { expectedRev: number; note: string };

/** Publishes the draft that was read, after the steps that are still being saved. */
export function usePublish(onPublished: () => void) {
  const t = useTranslations("menu");
  const client = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    scope: { id: "menu-draft" },
    mutationFn: (publication: Publication) =>
      api.post<{ number: number }>("/api/menu/publications", publication),
    onSuccess: ({ number }) => {
      showToast({ text: t("published", { number }) });
      onPublished();
    },
    onError: (error) => showToast({ text: errorText(error), kind: "failed" }),
    onSettled: () => client.invalidateQueries({ queryKey: menuQueries.all }),
  });
}
