"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { useAddTicketNote } from "./ticket-queries";

/** A note that only staff read. What was typed stays until it is kept. */
export function NoteBox({ ticketId }: { ticketId: string }) {
  const t = useTranslations("tickets.page");
  const errorText = useErrorText();
  const add = useAddTicketNote(ticketId);
  const [body, setBody] = useState("");
  const clientNoteId = useRef<string | null>(null);
  const save = () => {
    clientNoteId.current ??= crypto.randomUUID();
    add.mutate(
      { body, clientNoteId: clientNoteId.current },
      {
        onSuccess: () => {
          clientNoteId.current = null;
          setBody("");
        },
        onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
      },
    );
  };
  const saveOnEnter = (event: KeyboardEvent) => {
    // As in the inbox: Shift+Enter begins a new line, and a word that is being composed keeps its Enter.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (body.trim() !== "" && !add.isPending) save();
  };
  return (
    <div className="mt-2 grid gap-1.5">
      <TextArea
        label={t("noteLabel")}
        isLabelHidden
        placeholder={t("notePlaceholder")}
        rows={1}
        value={body}
        onKeyDown={saveOnEnter}
        onChange={setBody}
        maxLength={2000}
      />
      {body.trim() !== "" && (
        <Button size="small" className="justify-self-start" onPress={save} isPending={add.isPending}>
          {t("saveNote")}
        </Button>
      )}
    </div>
  );
}
