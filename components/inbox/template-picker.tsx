"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { UnansweredTemplate } from "@/lib/conversations/conversation-detail";
import type { TemplateChoices } from "@/lib/conversations/template-choices";
import { useErrorText } from "../shell/use-error-text";
import { useViewer } from "../shell/viewer-context";
import { TemplateDialog } from "./template-dialog";
import { templateChoices, useSendTemplate } from "./template-mutations";
import { TemplateWaits } from "./template-waits";
import { useConflictText } from "./use-conflict-text";
import { useTemplateDraft } from "./use-template-draft";

type PickerProps = {
  conversationId: string;
  newestId: string | null;
  unansweredTemplate: UnansweredTemplate | null;
};

/** In the place of the reply box while the window is closed: what WhatsApp lets through. */
export function TemplatePicker(props: PickerProps) {
  const t = useTranslations();
  const errorText = useErrorText();
  const choices = useQuery(templateChoices(props.conversationId));
  if (choices.isError)
    return (
      <ErrorState
        title={errorText(choices.error)}
        retryLabel={t("common.retry")}
        onRetry={() => choices.refetch()}
        className="-my-6"
      />
    );
  if (!choices.data) return <Skeleton className="h-control rounded-sm" />;
  return (
    <div className="flex items-center gap-x-4 gap-y-2 max-sm:flex-col max-sm:items-stretch">
      {props.unansweredTemplate && <Sent template={props.unansweredTemplate} />}
      {choices.data.templates.length === 0 ? <NoTemplates /> : <Picker choices={choices.data} {...props} />}
    </div>
  );
}

/** So that nobody pays twice by mistake. */
function Sent({ template }: { template: UnansweredTemplate }) {
  const t = useTranslations("inbox");
  const status = template.status === "sending" ? "queued" : template.status;
  return (
    <div role="status" className="flex min-w-0 flex-1 items-start gap-2 text-sm text-pretty">
      <Check aria-hidden="true" className="mt-px size-4 flex-none text-ready" />
      <p className="min-w-0">
        <TemplateWaits template={template} />{" "}
        {status !== "failed" && <Chip meaning="plain">{t(`sent_${status}`)}</Chip>}
      </p>
    </div>
  );
}

function NoTemplates() {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  return (
    <p className="text-sm text-pretty text-ink-2">
      {t("noTemplates")}{" "}
      <Link href="/settings/templates" className="font-semibold text-sea underline">
        {t(can(viewer, "template.edit") ? "submitTemplates" : "seeTemplates")}
      </Link>
    </p>
  );
}

function Picker({
  choices,
  conversationId,
  newestId,
  unansweredTemplate,
}: PickerProps & { choices: TemplateChoices }) {
  const t = useTranslations("inbox");
  const conflictText = useConflictText();
  const draft = useTemplateDraft(choices);
  const send = useSendTemplate(conversationId);
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<UnansweredTemplate | null>(null);
  const open = (opened: boolean) => {
    send.reset();
    setOpen(opened);
    if (opened) setKnown(unansweredTemplate);
  };
  const choose = (templateId: string | null) => {
    send.reset();
    draft.choose(templateId);
  };
  const submit = () =>
    draft.letter &&
    send.mutate(
      {
        ...draft.letter,
        seenMessageId: newestId,
        unansweredId: known?.messageId ?? null,
        force: false,
      },
      {
        onSuccess: () => {
          setOpen(false);
          draft.clear();
          showToast({ text: t("templateSent") });
        },
      },
    );
  return (
    <>
      <Button
        variant={unansweredTemplate ? "default" : "primary"}
        onPress={() => open(true)}
        className="sm:self-start"
      >
        {t(unansweredTemplate ? "sendAnotherTemplate" : "chooseTemplate")}
      </Button>
      <TemplateDialog
        isOpen={isOpen}
        onOpenChange={open}
        choices={choices}
        draft={draft}
        onChoose={choose}
        unanswered={known}
        failure={send.isError ? conflictText(send.error) : null}
        isSending={send.isPending}
        onSend={submit}
      />
    </>
  );
}
