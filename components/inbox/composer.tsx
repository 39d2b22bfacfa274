"use client";

import { Ban, Clock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { UnansweredTemplate } from "@/lib/conversations/conversation-detail";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { AttachButton } from "./attach-button";
import { ChosenFile } from "./chosen-file";
import { ComposerModes } from "./composer-modes";
import { LockedReply } from "./locked-reply";
import { ChosenQuote, type Quoted } from "./quoting";
import { MAX_CHARACTERS, RoomLeft } from "./room-left";
import { TemplatePicker } from "./template-picker";
import type { Attachment } from "./use-attachment";
import { useComposerKeys } from "./use-composer-keys";
import type { Draft } from "./use-draft";
import type { ReplyWindow } from "./use-reply-window";

type ComposerProps = {
  conversationId: string;
  newestId: string | null;
  mode: DraftKind;
  onMode: (mode: DraftKind) => void;
  draft: Draft;
  attachment: Attachment;
  quoted: Quoted | null;
  onUnquote: () => void;
  replyWindow: ReplyWindow;
  unansweredTemplate: UnansweredTemplate | null;
  /** Nothing is written to a blocked resident; notes are. */
  isBlocked: boolean;
  /** What to know before answering: the bot or a colleague has it. */
  hint: string | null;
  onSend: () => void;
};

/** Where an officer answers or leaves a note. Closed for replies the moment WhatsApp's window closes. */
export function Composer(props: ComposerProps) {
  const { mode, onMode, draft, attachment, replyWindow, isBlocked, onSend } = props;
  const t = useTranslations("inbox");
  const box = useRef<HTMLTextAreaElement>(null);
  const isNote = mode === "note";
  const file = isNote ? null : attachment.file;
  const max = MAX_CHARACTERS[mode];
  const openWindow = isBlocked ? null : replyWindow;
  const isLocked = !isNote && !openWindow?.isOpen;
  useComposerKeys(box, onMode);

  const send = () => {
    box.current?.focus();
    const isSendable = (draft.text.trim() !== "" || file) && [...draft.text].length <= max;
    if (isSendable && !isLocked) onSend();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    // While a word is being composed (keyboards of other scripts), Enter belongs to the keyboard.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  const attachPasted = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.files[0];
    if (isNote || !pasted) return;
    event.preventDefault();
    attachment.choose(pasted);
  };

  return (
    <div className="grid gap-2 border-t border-line bg-sheet px-[18px] pt-2.5 pb-3 max-sm:px-3">
      <ComposerModes mode={mode} onMode={onMode} replyWindow={openWindow} />
      {isLocked ? (
        <Locked {...props} />
      ) : (
        <>
          <ChosenQuote quoted={props.quoted} onRemove={props.onUnquote} box={box} />
          <textarea
            ref={box}
            key={mode}
            aria-label={isNote ? t("note") : t("reply")}
            placeholder={isNote ? t("noteHint") : t("replyHint")}
            rows={2}
            value={draft.text}
            onChange={({ target }) => draft.write(target.value)}
            onKeyDown={sendOnEnter}
            onPaste={attachPasted}
            className={`field-sizing-content max-h-52 min-h-[58px] w-full resize-none rounded-md border px-3 py-[9px] leading-snug outline-offset-[-1px] pointer-coarse:text-lg ${isNote ? "border-note/50 bg-note-wash" : "border-line-control bg-sheet"}`}
          />
          {!isNote && <ChosenFile attachment={attachment} words={draft.text} />}
          <Foot {...props} max={max} onSend={send} />
        </>
      )}
    </div>
  );
}

function Locked({ isBlocked, onMode, ...props }: ComposerProps) {
  const t = useTranslations("inbox");
  const onNote = () => onMode("note");
  if (isBlocked)
    return (
      <LockedReply icon={Ban} title={t("blockedReplyTitle")} body={t("blockedReplyBody")} onNote={onNote} />
    );
  return (
    <>
      <LockedReply
        icon={Clock}
        title={t("closedTitle")}
        body={t(props.unansweredTemplate ? "closedUntilAnswer" : "closedBody")}
        onNote={onNote}
      />
      <TemplatePicker {...props} />
    </>
  );
}

/** What Enter does or what to know first, the paperclip, the room left, the button. */
function Foot({ mode, draft, attachment, hint, max, onSend }: ComposerProps & { max: number }) {
  const t = useTranslations("inbox");
  const isNote = mode === "note";
  return (
    <div className="flex items-center gap-2">
      {!isNote && <AttachButton onChoose={attachment.choose} />}
      <p className="min-w-0 flex-1 text-xs text-pretty text-ink-3">
        {(!isNote && hint) || <span className="pointer-coarse:hidden">{t("enterSends")}</span>}
      </p>
      <RoomLeft text={draft.text} max={max} />
      <Button variant="primary" onPress={onSend}>
        <SendHorizontal aria-hidden="true" className="size-4" />
        {isNote ? t("saveNote") : t("send")}
      </Button>
    </div>
  );
}
