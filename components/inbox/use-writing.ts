import { useState } from "react";
import { v4 as uuid } from "uuid";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { useAddNote } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";
import type { Quoted } from "./quoting";
import { type ReplyToSend, usePendingReplies, useSendReply } from "./reply-mutations";
import { callOffReturn } from "./return-to-bot-soon";
import { useAttachment } from "./use-attachment";
import { useDraft } from "./use-draft";
import { useTypingSign } from "./use-typing-sign";

type Shown = { newestId: string | null; names: ReadonlySet<string> };

/** What the officer writes here: reply or note, the file with it, what is on its way. */
export function useWriting(detail: TimedDetail, { newestId, names }: Shown) {
  const sendReply = useSendReply(detail.id);
  const addNote = useAddNote(detail.id);
  const drafts = { reply: useDraft("reply", detail), note: useDraft("note", detail) };
  const attachment = useAttachment(detail.id);
  const tellTyping = useTypingSign(detail);
  const [mode, setMode] = useState<DraftKind>("reply");
  const [quoted, setQuoted] = useState<Quoted | null>(null);

  const writeReply = (body: string) => {
    drafts.reply.write(body);
    if (body.trim()) tellTyping();
  };
  const saveNote = () => {
    const taken = drafts.note.take();
    const putBack = () => drafts.note.putBack(taken.body);
    addNote.mutate({ clientNoteId: uuid(), ...taken }, { onError: putBack });
  };
  const reply = () => {
    callOffReturn(detail.id);
    sendReply.mutate({
      clientMessageId: uuid(),
      ...drafts.reply.take(),
      file: attachment.file,
      quoted,
      seenMessageId: newestId,
      at: new Date().toISOString(),
    });
    attachment.remove();
    setQuoted(null);
  };
  return {
    mode,
    setMode,
    draft: mode === "reply" ? { ...drafts.reply, write: writeReply } : drafts.note,
    attachment,
    quoted,
    quote: setQuoted,
    pending: usePendingReplies(detail.id, names),
    send: mode === "note" ? saveNote : reply,
    sendAgain: (again: ReplyToSend) => sendReply.mutate(again),
    takeBack: ({ body, file, quoted }: ReplyToSend) => {
      drafts.reply.putBack(body);
      setQuoted(quoted);
      if (file) attachment.choose(file);
    },
  };
}
