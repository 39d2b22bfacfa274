"use client";

import { useTranslations } from "next-intl";
import { useDraft } from "../draft-context";
import { NodeIcon } from "../node-icon";
import { ROOT } from "../use-selection";
import { DraftTextField } from "./draft-text-field";
import { FormSection } from "./form-section";
import { ProblemList } from "./problem-list";

/** What residents read first: the greeting and the question above the menu. */
export function WelcomeForm() {
  const t = useTranslations("menu");
  const { doc, edit } = useDraft();
  const text = (part: "greeting" | "rootBody") => ({
    part,
    label: t(`welcome.${part}`),
    value: doc[part],
    onSave: (typed: string | null) => edit({ kind: "setTexts", changes: { [part]: typed ?? "" } }),
    max: 500,
    isRequired: true,
    rows: 2,
  });
  return (
    <article
      data-menu-item={ROOT}
      aria-labelledby="menu-item-title"
      className="mx-auto grid max-w-2xl gap-4 px-5 pt-4 pb-10 max-sm:px-4"
    >
      <header className="flex items-start gap-2.5">
        <NodeIcon kind="root" className="mt-1 text-ink-3" />
        <div>
          <h2 id="menu-item-title" className="text-lg leading-snug font-bold">
            {t("welcome.title")}
          </h2>
          <p className="text-sm text-ink-3">{t("welcome.lead")}</p>
        </div>
      </header>
      <ProblemList nodeId={undefined} />
      <FormSection title={t("sectionContent")}>
        <DraftTextField {...text("greeting")} hint={t("welcome.greetingHint")} />
        <DraftTextField {...text("rootBody")} hint={t("welcome.rootBodyHint")} />
      </FormSection>
    </article>
  );
}
