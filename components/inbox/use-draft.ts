import { useCallback, useEffect, useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { saveDraft } from "./conversation-mutations";

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

  const save = useCallback(() => {
    if (!unsaved.current) return;
    const { body, timer } = unsaved.current;
    clearTimeout(timer);
    unsaved.current = undefined;
    void saveDraft(conversationId, { kind, body, sendsAs: sendsAs.current });
  }, [conversationId, kind]);

  useEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  const write = useCallback(
    (body: string) => {
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
    const taken = { body: text.trim(), sendsAs: sendsAs.current };
    sendsAs.current = uuid();
    setText("");
    return taken;
  }, [text]);

  return { text, write, take };
}
