import Link from "next/link";
import { useTranslations } from "next-intl";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { Notice as NoticeLine } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { can } from "@/lib/auth/permissions";
import { timeLeft } from "@/lib/i18n/time-left";
import type { Notice } from "@/lib/tickets/notice";
import { MAX_MESSAGE, type NoticeDraft } from "./use-notice-draft";
import { WhatsAppWords } from "./whatsapp-words";

/** What the resident will read, on which terms; with a field for the words that only the officer knows. */
export function NoticePreview({ draft, isCompact = false }: { draft: NoticeDraft; isCompact?: boolean }) {
  const t = useTranslations("tickets");
  const { notice, message, isEditing } = draft;
  if (!notice) return null;
  const isOpen = notice.window.kind === "open";
  return (
    <div className="grid gap-2">
      {!isOpen && <Closed draft={draft} />}
      {draft.template ? <TemplateWords draft={draft} /> : <BlankWords draft={draft} />}
      {draft.isTellable && !isCompact && (
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
      {draft.isTellable && !isEditing && message !== null && (
        <div className="rounded-lg rounded-br-[4px] bg-staff-bubble px-3 py-2 text-sm leading-[1.45]">
          <WhatsAppWords text={message} />
        </div>
      )}
      {notice.window.kind === "open" && <Terms window={notice.window} />}
    </div>
  );
}

/** Why free text cannot be sent, and what goes in its place. */
function Closed({ draft: { notice, template } }: { draft: NoticeDraft }) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  if (notice?.window.kind === "no_conversation")
    return <NoticeLine meaning="waiting">{t("noConversation")}</NoticeLine>;
  if (template)
    return (
      <NoticeLine meaning="paused">
        {t.rich("windowClosedTemplate", { name: template.name, b: (chunks) => <b>{chunks}</b> })}
      </NoticeLine>
    );
  return (
    <NoticeLine meaning="waiting">
      {t("windowClosed")}{" "}
      {can(viewer, "template.read") && (
        <Link href="/settings/templates" className="font-semibold underline">
          {t("toTemplates")}
        </Link>
      )}
    </NoticeLine>
  );
}

/** What only the officer knows, in free text. */
function BlankWords({ draft }: { draft: NoticeDraft }) {
  const t = useTranslations("tickets");
  const { notice, isEditing, filling, setFilling } = draft;
  if (!notice?.blank || isEditing) return null;
  return (
    <TextArea
      label={t(`blank.${notice.blank}`)}
      rows={2}
      value={filling}
      onChange={setFilling}
      maxLength={500}
      autoFocus
      isRequired
    />
  );
}

/** The one place of a template that the officer may word. */
function TemplateWords({ draft: { notice, template, filling, setFilling, excess } }: { draft: NoticeDraft }) {
  const t = useTranslations("tickets");
  if (!template) return null;
  const { variable, text } = template.words;
  return (
    <TextArea
      label={notice?.blank ? t(`blank.${notice.blank}`) : t(`templateWords.${variable as "kabar"}`)}
      rows={2}
      value={filling}
      onChange={setFilling}
      maxLength={500}
      autoFocus={text === ""}
      isRequired
      {...(excess > 0 ? { hint: t("tooLong", { count: excess }) } : {})}
    />
  );
}

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
  const left = timeLeft(Date.parse(window.closesAt) - useNow(), locale);
  const free = window.freeRepliesLeft > 0 ? t("freeLeft", { count: window.freeRepliesLeft }) : t("freeUsed");
  return (
    <p className="text-xs text-ink-3">
      {t("windowLeft", { left })} · {free}
    </p>
  );
}
