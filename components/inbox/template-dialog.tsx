"use client";

import { ArrowLeft, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { UnansweredTemplate } from "@/lib/conversations/conversation-detail";
import type { TemplateChoice, TemplateChoices } from "@/lib/conversations/template-choices";
import { TemplateWords } from "../templates/template-words";
import { TemplateList } from "./template-list";
import { TemplateValues } from "./template-values";
import { TemplateWaits } from "./template-waits";
import type { TemplateDraft } from "./use-template-draft";
import { useVariableLabel } from "./use-variable-label";

const KNOWN_CATEGORIES = ["UTILITY", "MARKETING", "AUTHENTICATION"] as const;
/** Meta's own page of what a message costs, by category and country. */
const PRICES_URL = "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing";

type TemplateDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  choices: TemplateChoices;
  draft: TemplateDraft;
  onChoose: (templateId: string | null) => void;
  /** The one that waits for an answer, as the officer knew it when this dialog opened. */
  unanswered: UnansweredTemplate | null;
  /** What went wrong with the last try. */
  failure: string | null;
  isSending: boolean;
  onSend: () => void;
};

/** Which template, what goes into it, what the resident will read: side by side; on a phone one after the other. */
export function TemplateDialog(props: TemplateDialogProps) {
  const { isOpen, onOpenChange, choices, draft, onChoose } = props;
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const { template } = draft;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={false}
      size="wide"
      layout="own"
      title={t("chooseTemplate")}
      closeLabel={common("close")}
    >
      <div className="grid min-h-0 grid-rows-[minmax(0,1fr)] sm:shrink sm:grow-0 sm:basis-[min(36rem,68vh)] sm:grid-cols-[260px_minmax(0,1fr)]">
        <TemplateList
          templates={choices.templates}
          values={draft.values}
          chosenId={template?.templateId ?? null}
          onChoose={onChoose}
          className={`min-h-0 overflow-y-auto p-2 outline-none sm:border-r sm:border-line ${template ? "max-sm:hidden" : ""}`}
        />
        {template ? (
          <Chosen {...{ draft, template }} onOther={() => onChoose(null)} />
        ) : (
          <p className="grid place-content-center p-5 text-center text-sm text-ink-3 max-sm:hidden">
            {t("templateFirstBody")}
          </p>
        )}
      </div>
      <Foot {...props} />
    </Dialog>
  );
}

type ChosenProps = { draft: TemplateDraft; template: TemplateChoice; onOther: () => void };

function Chosen({ draft, template, onOther }: ChosenProps) {
  const t = useTranslations("inbox");
  const labelOf = useVariableLabel();
  return (
    <div className="min-h-0 overflow-y-auto lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)] lg:grid-rows-[minmax(0,1fr)] lg:overflow-hidden">
      <div className="min-h-0 px-5 py-3 max-sm:px-4 lg:overflow-y-auto">
        {/* The list that had the focus is gone on a phone. */}
        <Button size="small" variant="quiet" autoFocus onPress={onOther} className="-ml-2 mb-2 sm:hidden">
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t("otherTemplate")}
        </Button>
        <TemplateValues draft={draft} />
      </div>
      <section
        aria-label={t("templatePreview")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="grid min-h-0 content-start gap-1.5 px-5 py-3 outline-offset-[-2px] max-sm:px-4 lg:overflow-y-auto lg:border-l lg:border-line"
      >
        <p className="text-sm font-semibold">{t("templatePreview")}</p>
        <TemplateWords
          content={{ ...template, examples: draft.values }}
          label={t("templatePreview")}
          labelOf={labelOf}
        />
      </section>
    </div>
  );
}

/** Always in sight: what is still missing or may not be so, what it costs, the button. */
function Foot({ draft, unanswered, failure, isSending, onSend }: TemplateDialogProps) {
  const t = useTranslations("inbox");
  return (
    <div
      className={`grid gap-2 border-t border-line px-5 py-3 max-sm:px-4 ${draft.template || draft.isGone || failure ? "" : "max-sm:hidden"}`}
    >
      {unanswered && !failure && (
        <Notice meaning="waiting">
          <TemplateWaits template={unanswered} /> {t("templatePaidAgain")}
        </Notice>
      )}
      {failure && <Notice meaning="overdue">{failure}</Notice>}
      {draft.isGone && !failure && <Notice meaning="overdue">{t("templateGone")}</Notice>}
      {draft.mistold && !failure && (
        <Notice meaning="waiting">
          {t("templateOtherState", {
            number: draft.mistold.number,
            status: t(`status.${draft.mistold.status}`).toLowerCase(),
          })}
        </Notice>
      )}
      <div className="flex items-center gap-x-5 gap-y-2 max-sm:flex-col max-sm:items-stretch">
        <div className="grid min-w-0 flex-1 gap-0.5 text-xs text-pretty text-ink-3">
          <p className="text-sm font-semibold text-ink empty:hidden" role="status">
            <Missing draft={draft} />
          </p>
          {draft.template && <Price template={draft.template} />}
        </div>
        <Button
          variant="primary"
          size="large"
          isDisabled={!draft.letter}
          isPending={isSending}
          onPress={onSend}
        >
          <SendHorizontal aria-hidden="true" className="size-4" />
          {t("sendTemplate")}
        </Button>
      </div>
    </div>
  );
}

/** Why the button is not to be pressed yet. */
function Missing({ draft: { template, blank, excess } }: { draft: TemplateDraft }) {
  const t = useTranslations("inbox");
  const labelOf = useVariableLabel();
  if (!template) return t("templateFirst");
  if (blank.length > 0) return t("templateBlank", { names: blank.map(labelOf).join(", ") });
  return excess > 0 ? t("tooLong", { count: excess }) : null;
}

/** Loket knows no rate: they differ by country and provider, and Meta changes them four times a year. */
function Price({ template: { category } }: { template: TemplateChoice }) {
  const t = useTranslations("inbox");
  const known = KNOWN_CATEGORIES.find((each) => each === category);
  const link = (text: ReactNode) => (
    <a href={PRICES_URL} target="_blank" rel="noopener noreferrer" className="text-sea underline">
      {text}
    </a>
  );
  return (
    <p>{t.rich("templateCosts", { category: known ? t(`templateCategories.${known}`) : category, link })}</p>
  );
}
