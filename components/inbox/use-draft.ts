import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { useViewer } from "../shell/viewer-context";
import { carryDraft, pickUpDraft, recallDraft, saveDraftNow, takeDraft, writeDraft } from "./draft-memory";
import type { TimedDetail } from "./inbox-queries";
import { hearServerTime } from "./server-clock";

export type Draft = {
  text: string;
  write: (text: string) => void;
  /** Empties the box for the next text and gives what was in it. */
  take: () => { body: string; writtenAt: string };
  /** A text that was taken and not sent stands in the box again, before what has been written since. */
  putBack: (body: string) => void;
};

/** What is typed: kept in this tab at once, on the server after each pause and on leaving. The newest writing stays. */
export function useDraft(kind: DraftKind, { id: conversationId, drafts, serverTime }: TimedDetail): Draft {
  const { id: staffId } = useViewer();
  const address = useMemo(() => ({ staffId, conversationId, kind }), [staffId, conversationId, kind]);
  const kept = drafts[kind];
  const [text, setText] = useState(() => recallDraft(address, kept));
  // Until something is written here, the box is a copy: sent or changed in another tab, it follows.
  const isCopy = useRef(true);

  useEffect(() => hearServerTime(serverTime), [serverTime]);

  useEffect(() => {
    pickUpDraft(address);
    if (isCopy.current) setText(recallDraft(address, kept));
  }, [address, kept]);

  useEffect(() => {
    const carry = () => carryDraft(address);
    window.addEventListener("pagehide", carry);
    return () => {
      window.removeEventListener("pagehide", carry);
      saveDraftNow(address);
    };
  }, [address]);

  const write = useCallback(
    (body: string) => {
      isCopy.current = false;
      setText(body);
      writeDraft(address, body);
    },
    [address],
  );

  const take = useCallback(() => {
    isCopy.current = true;
    setText("");
    return { body: text.trim(), writtenAt: takeDraft(address) };
  }, [address, text]);

  const putBack = useCallback(
    (body: string) => write([body, recallDraft(address, undefined)].filter(Boolean).join("\n")),
    [address, write],
  );

  return { text, write, take, putBack };
}
