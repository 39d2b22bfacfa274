import { onlineManager, useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { ApiError, api } from "@/lib/http/api";
import { upload } from "@/lib/http/upload";
import { inboxQueries } from "./inbox-queries";
import type { Quoted } from "./quoting";
import { noteProgress } from "./upload-progress";

export type ReplyToSend = {
  clientMessageId: string;
  body: string;
  /** Goes with the words; kept in memory, so that it can be sent again. */
  file: File | null;
  /** What it answers to. */
  quoted: Quoted | null;
  writtenAt: string;
  seenMessageId: string | null;
  force?: boolean;
  /** ISO text of the press of the button. */
  at: string;
};

export type PendingReply = ReplyToSend & {
  error: Error | null;
  isWaitingForLine: boolean;
  dismiss: () => void;
};

type Sent = { messageId: string };
const MAX_TRIES = 4;
const replyKey = (conversationId: string) => [...inboxQueries.one(conversationId), "reply"];

/**
 * Sends in the order of writing. Its bubble, the stored message and every try share one id, so trying again over a bad
 * line is safe.
 */
export function useSendReply(conversationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: replyKey(conversationId),
    mutationFn: ({ at: _at, file, quoted, ...reply }: ReplyToSend) => {
      const quoting = { ...reply, ...(quoted && { replyToMessageId: quoted.messageId }) };
      return file
        ? sendWithFile(conversationId, file, quoting)
        : api.post<Sent>(`/api/conversations/${conversationId}/messages`, quoting);
    },
    scope: { id: `reply ${conversationId}` },
    retry: (tries, error) => tries < MAX_TRIES && error instanceof ApiError && error.code === "offline",
    onSettled: () => queryClient.invalidateQueries({ queryKey: inboxQueries.all }),
  });
}

function sendWithFile(
  conversationId: string,
  file: File,
  {
    body,
    seenMessageId,
    force,
    ...names
  }: Omit<ReplyToSend, "at" | "file" | "quoted"> & { replyToMessageId?: string },
) {
  const form = new FormData();
  const fields = {
    ...names,
    caption: body,
    ...(seenMessageId && { seenMessageId }),
    ...(force && { force: "true" }),
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  const onProgress = (part: number) => noteProgress(names.clientMessageId, part);
  return upload<Sent>(`/api/conversations/${conversationId}/files`, form, onProgress);
}

/** Replies on their way, and those that did not get there, until the thread itself shows them. */
export function usePendingReplies(conversationId: string, shown: ReadonlySet<string>): PendingReply[] {
  const queryClient = useQueryClient();
  const mutations = useMutationState({
    filters: { mutationKey: replyKey(conversationId), exact: true },
    select: (mutation) => ({
      id: mutation.mutationId,
      reply: mutation.state.variables as ReplyToSend,
      error: mutation.state.error,
      // A reply queued behind another is paused as well; only a broken line is worth a word.
      isWaitingForLine:
        mutation.state.failureCount > 0 || (mutation.state.isPaused && !onlineManager.isOnline()),
    }),
  });
  const latest = new Map(mutations.map((mutation) => [mutation.reply.clientMessageId, mutation]));
  return [...latest.values()]
    .filter(({ reply }) => !shown.has(reply.clientMessageId))
    .map(({ id, reply, error, isWaitingForLine }) => ({
      ...reply,
      error,
      isWaitingForLine,
      dismiss: () => {
        const cache = queryClient.getMutationCache();
        const mutation = cache.getAll().find(({ mutationId }) => mutationId === id);
        if (mutation) cache.remove(mutation);
      },
    }));
}
