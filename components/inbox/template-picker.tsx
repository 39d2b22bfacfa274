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
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { TemplateChoices } from "@/lib/conversations/template-choices";
import { useErrorText } from "../shell/use-error-text";
import { useViewer } from "../shell/viewer-context";
import { templateChoices, useSendTemplate } from "./template-mutations";
import { useConflictText } from "./use-conflict-text";
import { useTemplateDraft } from "./use-template-draft";
import { Words } from "./words";

type PickerProps = { conversationId: string; newestId: string | null };

/** In the place of the reply box while the window is closed: what WhatsApp lets through. */
export function TemplatePicker({ conversationId, newestId }: PickerProps) {
  const t = useTranslations();
  const errorText = useErrorText();
  const viewer = useViewer();
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
  if (choices.data.templates.length === 0)
    return (
      <p className="text-sm text-pretty text-ink-2">
        {t("inbox.noTemplates")}{" "}
        <Link href="/settings/templates" className="font-semibold text-sea underline">
          {t(can(viewer, "template.edit") ? "inbox.submitTemplates" : "inbox.seeTemplates")}
        </Link>
      </p>
    );
  return <Picker choices={choices.data} {...{ conversationId, newestId }} />;
}

function Picker({ choices, conversationId, newestId }: PickerProps & { choices: TemplateChoices }) {
  const t = useTranslations("inbox");
  const conflictText = useConflictText();
  const draft = useTemplateDraft(choices);
  const send = useSendTemplate(conversationId);
  const { template, letter } = draft;
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
    <div className="grid gap-2.5">
      <div className="-mx-1 grid max-h-[38vh] gap-2.5 overflow-y-auto px-1 py-0.5">
        <Select
          label={t("template")}
          placeholder={t("chooseTemplate")}
          value={template?.templateId ?? null}
          onChange={draft.choose}
          options={choices.templates.map(({ templateId, name, header, body }) => ({
            id: templateId,
            label: header || titleOf(name),
            note: body.replace(/\s+/g, " ").slice(0, 90),
          }))}
        />
        {template && <Values draft={draft} />}
        {template && (
          <div className="rounded-lg rounded-br-[4px] bg-staff-bubble px-3 py-2 text-sm">
            <Words>{draft.preview}</Words>
          </div>
        )}
      </div>
      {send.isError && <Notice meaning="overdue">{conflictText(send.error)}</Notice>}
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

type Draft = ReturnType<typeof useTemplateDraft>;

/** One field for each variable, in the order in which the resident reads them. */
function Values({ draft: { template, values, setValue } }: { draft: Draft }) {
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 max-sm:grid-cols-1">
      {template?.variables.map((variable) => (
        <TextField
          key={variable}
          label={titleOf(variable)}
          value={values[variable] ?? ""}
          onChange={(value) => setValue(variable, value)}
          placeholder={template.examples[variable]}
          maxLength={1024}
          isRequired
        />
      ))}
    </div>
  );
}

/** Why the button is not to be pressed yet, or what it costs. */
function Terms({ draft: { blank, excess } }: { draft: Draft }) {
  const t = useTranslations("inbox");
  if (blank.length > 0) return t("templateBlank", { names: blank.map(titleOf).join(", ") });
  if (excess > 0) return t("tooLong", { count: excess });
  return t("templateCosts");
}

/** "siap_diambil" as one reads it. */
const titleOf = (name: string) => {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
