import { useState } from "react";
import { type AttachmentRefusal, refusalOf } from "@/lib/conversations/attachment";

// Kept while the officer looks at another conversation; a file cannot outlive the page.
const chosen = new Map<string, File>();

export type Attachment = {
  file: File | null;
  /** Why the last choice was not taken. */
  refusal: AttachmentRefusal | null;
  choose: (file: File) => void;
  remove: () => void;
};

/** The one file that goes with the next reply. */
export function useAttachment(conversationId: string): Attachment {
  const [file, setFile] = useState(() => chosen.get(conversationId) ?? null);
  const [refusal, setRefusal] = useState<AttachmentRefusal | null>(null);

  const keep = (next: File | null) => {
    if (next) chosen.set(conversationId, next);
    else chosen.delete(conversationId);
    setFile(next);
  };
  return {
    file,
    refusal,
    choose: (next) => {
      const why = refusalOf(next.type, next.size);
      setRefusal(why);
      if (!why) keep(next);
    },
    remove: () => {
      setRefusal(null);
      keep(null);
    },
  };
}
