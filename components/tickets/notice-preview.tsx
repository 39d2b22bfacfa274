import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Notice as NoticeLine } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { waitingTime } from "@/lib/i18n/office-time";
import type { Notice } from "@/lib/tickets/notice";
import { MAX_MESSAGE, type NoticeDraft } from "./use-notice-draft";
import { useNow } from "./use-now";
import { WhatsAppWords } from "./whatsapp-words";

/** What the resident will read, on which terms; with a field for the words that only the officer knows. */
export function NoticePreview({ draft, isCompact = false }: { draft: NoticeDraft; isCompact?: boolean }) {
  const t = useTranslations("tickets");
  const { notice, message, isEditing } = draft;
  if (!notice) return null;
  const isOpen = notice.window.kind === "open";
  return (
    <div className="grid gap-2">
      {notice.blank && !isEditing && (
        <TextArea
          label={t(`blank.${notice.blank}`)}
          rows={2}
          value={draft.filling}
          onChange={draft.setFilling}
          maxLength={500}
          autoFocus
          isRequired
        />
      )}
      {!isOpen && (
        <NoticeLine meaning="waiting">
          {t(CLOSED[notice.window.kind === "closed" ? "closed" : "none"])}
        </NoticeLine>
      )}
      {isOpen && message !== null && !isCompact && (
        <p className="text-sm text-ink-2">
          {t("recipientGets", { name: notice.recipient ?? t("resident") })}
        </p>
      )}
      {isOpen && isEditing && (
        <TextArea
          label={t("message")}
          isLabelHidden
          rows={4}
          value={message ?? ""}
          onChange={draft.setMessage}
          maxLength={MAX_MESSAGE}
          autoFocus
          hint={t("messageLeft", { count: MAX_MESSAGE - (message?.length ?? 0) })}
        />
      )}
      {isOpen && !isEditing && message !== null && (
        <div className="rounded-lg rounded-br-[4px] bg-staff-bubble px-3 py-2 text-sm leading-[1.45]">
          <WhatsAppWords text={message} />
        </div>
      )}
      {notice.window.kind === "open" && <Terms window={notice.window} />}
    </div>
  );
}

const CLOSED = { closed: "windowClosed", none: "noConversation" } as const;

export function EditMessageButton({ draft }: { draft: NoticeDraft }) {
  const t = useTranslations("tickets");
  if (draft.isEditing || draft.notice?.window.kind !== "open" || draft.message === null) return null;
  return (
    <Button variant="quiet" size="small" onPress={draft.edit} className="text-sea!">
      {t("editMessage")}
    </Button>
  );
}

function Terms({ window }: { window: Extract<Notice["window"], { kind: "open" }> }) {
  const t = useTranslations("tickets");
  const { locale } = useOfficeClock();
  const left = waitingTime(Date.parse(window.closesAt) - useNow(), locale);
  const free = window.freeRepliesLeft > 0 ? t("freeLeft", { count: window.freeRepliesLeft }) : t("freeUsed");
  return (
    <p className="text-xs text-ink-3">
      {t("windowLeft", { left })} · {free}
    </p>
  );
}
