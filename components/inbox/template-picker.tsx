"use client";

import { useQuery } from "@tanstack/react-query";
import { SendHorizontal } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { TemplateChoices } from "@/lib/conversations/template-choices";
import { useErrorText } from "../shell/use-error-text";
import { useViewer } from "../shell/viewer-context";
import { templateChoices, useSendTemplate } from "./template-mutations";
import { readable, TemplateValues } from "./template-values";
import { useConflictText } from "./use-conflict-text";
import { type TemplateDraft, useTemplateDraft } from "./use-template-draft";
import { Words } from "./words";

type PickerProps = { conversationId: string; newestId: string | null };

/** In the place of the reply box while the window is closed: what WhatsApp lets through. */
export function TemplatePicker({ conversationId, newestId }: PickerProps) {
  const t = useTranslations();
  const errorText = useErrorText();
  const choices = useQuery(templateChoices(conversationId));
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
  return <Picker choices={choices.data} {...{ conversationId, newestId }} />;
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

function Picker({ choices, conversationId, newestId }: PickerProps & { choices: TemplateChoices }) {
  const t = useTranslations("inbox");
  const conflictText = useConflictText();
  const draft = useTemplateDraft(choices);
  const send = useSendTemplate(conversationId);
  const { template, letter } = draft;
  const onChoose = (templateId: string) => {
    send.reset();
    draft.choose(templateId);
  };
  const submit = () =>
    letter &&
    send.mutate(
      { ...letter, seenMessageId: newestId, force: false },
      {
        onSuccess: () => {
          draft.clear();
          showToast({ text: t("templateSent") });
        },
      },
    );
  return (
    <div className="grid gap-2.5" data-chosen={template ? "" : undefined}>
      {choices.templates.length === 0 ? (
        <NoTemplates />
      ) : (
        <TemplateChoice {...{ choices, draft, onChoose }} />
      )}
      {template && <TemplateValues draft={draft} />}
      {template && <Preview text={draft.preview} />}
      {send.isError && <Notice meaning="overdue">{conflictText(send.error)}</Notice>}
      {draft.isGone && !send.isError && <Notice meaning="overdue">{t("templateGone")}</Notice>}
      {template && (
        <div className="flex items-center gap-2">
          <p className="min-w-0 flex-1 text-xs text-pretty text-ink-3" role="status">
            <Terms draft={draft} />
          </p>
          <Button variant="primary" isDisabled={!letter} isPending={send.isPending} onPress={submit}>
            <SendHorizontal aria-hidden="true" className="size-4" />
            {t("sendTemplate")}
          </Button>
        </div>
      )}
    </div>
  );
}

type TemplateChoiceProps = {
  choices: TemplateChoices;
  draft: TemplateDraft;
  onChoose: (templateId: string) => void;
};

function TemplateChoice({ choices, draft, onChoose }: TemplateChoiceProps) {
  const t = useTranslations("inbox");
  return (
    <Select
      label={t("template")}
      placeholder={t("chooseTemplate")}
      value={draft.template?.templateId ?? null}
      onChange={onChoose}
      options={choices.templates.map(({ templateId, name, header, body }) => ({
        id: templateId,
        label: header || readable(name),
        note: body.replace(/\s+/g, " ").slice(0, 90),
      }))}
    />
  );
}

/** As the resident will read it: always in sight, long words scroll in it. */
function Preview({ text }: { text: string }) {
  const t = useTranslations("inbox");
  return (
    <section
      aria-label={t("templatePreview")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[18vh] overflow-y-auto rounded-lg rounded-br-[4px] bg-staff-bubble px-3 py-2 text-sm"
    >
      <Words>{text}</Words>
    </section>
  );
}

/** Why the button is not to be pressed yet, or what it costs. */
function Terms({ draft: { blank, excess } }: { draft: TemplateDraft }) {
  const t = useTranslations("inbox");
  if (blank.length > 0) return t("templateBlank", { names: blank.map(readable).join(", ") });
  if (excess > 0) return t("tooLong", { count: excess });
  return t("templateCosts");
}
