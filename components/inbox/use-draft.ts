import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { saveDraft } from "./conversation-mutations";
import { inboxQueries } from "./inbox-queries";

const PAUSE_MS = 800;

export type Draft = {
  text: string;
  write: (text: string) => void;
  /** Empties the box for the next text and gives what was in it, with the name to send it under. */
  take: () => { body: string; sendsAs: string };
};

/** What is typed, kept on the server after each pause and on leaving. `kept` is what was there on opening. */
export function useDraft(conversationId: string, kind: DraftKind, kept: string | undefined): Draft {
  const [text, setText] = useState(kept ?? "");
  const unsaved = useRef<{ body: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  const sendsAs = useRef(uuid());
  const isCopy = useRef(true);

  // Until something is written here, it is a copy of what is kept: sent or changed in another tab, it follows.
  useEffect(() => {
    if (isCopy.current) setText(kept ?? "");
  }, [kept]);

  const remember = useRemember(conversationId, kind);
  const save = useCallback(() => {
    if (!unsaved.current) return;
    const { body, timer } = unsaved.current;
    clearTimeout(timer);
    unsaved.current = undefined;
    void saveDraft(conversationId, { kind, body, sendsAs: sendsAs.current });
    remember(body);
  }, [conversationId, kind, remember]);

  useEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  const write = useCallback(
    (body: string) => {
      isCopy.current = false;
      setText(body);
      clearTimeout(unsaved.current?.timer);
      unsaved.current = { body, timer: setTimeout(save, PAUSE_MS) };
    },
    [save],
  );

  // The verb that takes the text removes its draft, in the same transaction.
  const take = useCallback(() => {
    clearTimeout(unsaved.current?.timer);
    unsaved.current = undefined;
    isCopy.current = false;
    const taken = { body: text.trim(), sendsAs: sendsAs.current };
    sendsAs.current = uuid();
    setText("");
    remember("");
    return taken;
  }, [text, remember]);

  return { text, write, take };
}

/** Tells this browser's copy of the conversation: coming back within seconds, nobody asks the server what is kept. */
function useRemember(conversationId: string, kind: DraftKind) {
  const queryClient = useQueryClient();
  return useCallback(
    (body: string) => {
      const { queryKey } = inboxQueries.detail(conversationId);
      const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt;
      queryClient.setQueryData(
        queryKey,
        (detail) => detail && { ...detail, drafts: { ...detail.drafts, [kind]: body } },
        updatedAt ? { updatedAt } : {},
      );
    },
    [conversationId, kind, queryClient],
  );
}
