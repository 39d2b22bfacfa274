"use client";

import { CircleAlert, Clock, Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { joinClasses } from "@/components/ui/join-classes";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { useViewer } from "../shell/viewer-context";
import { BUBBLE_STYLE } from "./bubble";
import { Tick } from "./message-ticks";
import type { PendingReply, ReplyToSend } from "./reply-mutations";
import { useUploadProgress } from "./upload-progress";
import { conflictOf, useConflictText } from "./use-conflict-text";
import { useHasWaited } from "./use-has-waited";
import { Words } from "./words";

type PendingBubbleProps = {
  reply: PendingReply;
  onSend: (reply: ReplyToSend) => void;
  /** Puts the words and the file back into the box. */
  onTakeBack: (reply: ReplyToSend) => void;
};

/** A reply that the server does not have yet, or would not take. */
export function PendingBubble({ reply, onSend, onTakeBack }: PendingBubbleProps) {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  const clock = useOfficeClock();
  const { error } = reply;
  // A file has its bar.
  const isSlow = useHasWaited(Date.parse(reply.at)) && !reply.file;
  return (
    <div className="flex flex-col">
      <article
        className={joinClasses(
          BUBBLE_STYLE,
          "self-end rounded-br-[4px] bg-staff-bubble",
          error ? "ring-1 ring-overdue" : "opacity-75",
        )}
      >
        <div className="mb-0.5 text-xs font-bold text-sea-strong">{viewer.name}</div>
        {reply.file && <FileOnItsWay reply={reply} file={reply.file} />}
        {reply.body && <Words>{reply.body}</Words>}
        <footer className="mt-0.5 flex items-center justify-end gap-[5px] text-[11px] text-ink-2">
          {(reply.isWaitingForLine || isSlow) && !error && (
            <span className="font-semibold text-waiting">{t("waitsForLine")}</span>
          )}
          <time dateTime={reply.at}>{formatTime(reply.at, clock)}</time>
          <Tick icon={Clock} label={t("sent_queued")} />
        </footer>
        {error && <Refused reply={reply} error={error} onSend={onSend} onTakeBack={onTakeBack} />}
      </article>
    </div>
  );
}

function FileOnItsWay({ reply, file }: { reply: PendingReply; file: File }) {
  const t = useTranslations("inbox");
  const part = useUploadProgress(reply.clientMessageId);
  return (
    <div className="mb-1 grid w-[220px] max-w-full grid-cols-[minmax(0,1fr)] gap-1.5 rounded-sm bg-well px-2.5 py-2 text-sm">
      <span className="flex items-center gap-1.5">
        <Paperclip aria-hidden="true" className="size-3.5 flex-none text-ink-3" />
        <span className="truncate font-semibold">{file.name}</span>
      </span>
      {!reply.error && (
        <ProgressBar
          label={t("uploading", { name: file.name })}
          value={part}
          valueText={`${Math.round(part * 100)} %`}
        />
      )}
    </div>
  );
}

function Refused({ reply, error, onSend, onTakeBack }: PendingBubbleProps & { error: Error }) {
  const t = useTranslations("inbox");
  const conflictText = useConflictText();
  const isAnswered = conflictOf(error)?.reason === "answered";
  const { error: _, isWaitingForLine: __, dismiss, ...toSend } = reply;
  return (
    <div role="alert" className="mt-1 grid justify-items-end gap-1.5 text-xs font-semibold text-overdue">
      <p className="flex items-start gap-1">
        <CircleAlert aria-hidden="true" className="mt-px size-3.5" />
        {conflictText(error)}
      </p>
      <div className="flex flex-wrap justify-end gap-1.5">
        <Button
          size="small"
          onPress={() => {
            dismiss();
            onSend({ ...toSend, force: isAnswered });
          }}
        >
          {isAnswered ? t("sendAnyway") : t("sendAgain")}
        </Button>
        <Button
          size="small"
          onPress={() => {
            dismiss();
            onTakeBack(toSend);
          }}
        >
          {t("takeBack")}
        </Button>
      </div>
    </div>
  );
}
