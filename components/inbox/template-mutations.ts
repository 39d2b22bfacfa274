import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { SendTemplateInput } from "@/lib/conversations/conversation";
import type { TemplateChoices } from "@/lib/conversations/template-choices";
import { api } from "@/lib/http/api";
import { inboxQueries } from "./inbox-queries";

const address = (conversationId: string) => `/api/conversations/${conversationId}/templates`;

/** Below "templates" in the cache, so that it is read anew when WhatsApp approves or stops one. */
export const templateChoices = (conversationId: string) =>
  queryOptions({
    queryKey: ["templates", "choices", conversationId],
    queryFn: ({ signal }) => api.get<TemplateChoices>(address(conversationId), { signal }),
  });

export type TemplateLetter = Omit<SendTemplateInput, "conversationId">;

/** Sends once however often it is tried: the letter carries its own name. */
export function useSendTemplate(conversationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (letter: TemplateLetter) => api.post<{ messageId: string }>(address(conversationId), letter),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: inboxQueries.all }),
        queryClient.invalidateQueries({ queryKey: templateChoices(conversationId).queryKey }),
      ]),
  });
}
