import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-queue";
import type {
  AddNoteInput,
  BlockResidentInput,
  ClaimConversationInput,
  CloseConversationInput,
  MergeResidentsInput,
  SaveDraftInput,
} from "@/lib/conversations/conversation";
import { api } from "@/lib/http/api";
import { inboxQueries } from "./inbox-queries";
import { useConflictText } from "./use-conflict-text";

type Input<Whole extends { conversationId: string }> = Omit<Whole, "conversationId">;

/** Said when it is done, also when that has taken away the control that was pressed. A failure is said by the change. */
export const andThen = (done: Promise<unknown>, tell: () => void) => void done.then(tell, () => undefined);

/** A change of one conversation: whatever becomes of it, what is on screen is read anew; a failure is said. */
function useChange<Variables, Result = null>(
  conversationId: string,
  change: (path: string, input: Variables) => Promise<Result>,
) {
  const queryClient = useQueryClient();
  const conflictText = useConflictText();
  return useMutation({
    mutationFn: (input: Variables) => change(`/api/conversations/${conversationId}`, input),
    onError: (error) => showToast({ kind: "failed", text: conflictText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: inboxQueries.all }),
  });
}

export const useClaim = (id: string) =>
  useChange(id, (path, input: Input<ClaimConversationInput>) => api.put<null>(`${path}/assignee`, input));

export const useReturnToBot = (id: string) =>
  useChange(id, (path, input: Input<CloseConversationInput>) =>
    api.post<null>(`${path}/bot-return`, input, { keepalive: true }),
  );

export const useClose = (id: string) =>
  useChange(id, (path, input: Input<CloseConversationInput>) => api.post<null>(`${path}/closure`, input));

export const useReopen = (id: string) =>
  useChange(id, (path, _: undefined) => api.delete<null>(`${path}/closure`));

export const useNameResident = (id: string) =>
  useChange(id, (path, name: string) => api.put<null>(`${path}/name`, { name }));

export const useBlock = (id: string) =>
  useChange(id, (path, input: Input<BlockResidentInput>) => api.post<null>(`${path}/block`, input));

export const useUnblock = (id: string) =>
  useChange(id, (path, _: undefined) => api.delete<null>(`${path}/block`));

export const useMerge = (id: string) =>
  useChange(id, (path, input: Input<MergeResidentsInput>) => api.post<null>(`${path}/merges`, input));

export const useSeparate = (id: string) =>
  useChange(id, (path, mergeId: string) => api.delete<null>(`${path}/merges/${mergeId}`));

export const useAddNote = (id: string) =>
  useChange(id, (path, input: Input<AddNoteInput>) => api.post<null>(`${path}/notes`, input));

export const useRetryMessage = (id: string) =>
  useChange(id, (path, { messageId, ...input }: { messageId: string; mayArriveTwice: boolean }) =>
    api.post<null>(`${path}/messages/${messageId}/retry`, input),
  );

export const useRetryDownload = (id: string) =>
  useChange(id, (path, documentId: string) => api.post<null>(`${path}/documents/${documentId}/download`));

export const useUnmask = (id: string) =>
  useChange(id, (path, _: undefined) => api.post<{ phone: string }>(`${path}/unmasking`));

/** Goes on although the page is being left. A failure is the caller's: the text is still in the box. */
export const saveDraft = (id: string, { kind, ...draft }: Input<SaveDraftInput>) =>
  api.put<null>(`/api/conversations/${id}/drafts/${kind}`, draft, { keepalive: true });

export const markRead = (id: string) => api.put<null>(`/api/conversations/${id}/read`).catch(() => null);
