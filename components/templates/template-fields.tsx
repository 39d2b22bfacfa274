"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { TemplatePart, TemplateProblem } from "@/lib/templates/check-template";
import { TEMPLATE_CATEGORIES, TEMPLATE_LANGUAGES, TEMPLATE_LIMITS } from "@/lib/templates/template";
import { countCharacters } from "@/lib/whatsapp/outbound-content";
import { ButtonFields } from "./button-fields";
import { ExampleFields } from "./example-fields";
import { type FormDraft, toName } from "./template-draft";
import { useProblemLines } from "./use-problem-words";
import { VariablePicker } from "./variable-picker";

type TemplateFieldsProps = {
  draft: FormDraft;
  onChange: (draft: FormDraft) => void;
  problems: TemplateProblem[];
  isNameFixed: boolean;
  isCategoryFixed: boolean;
};

/** Name, category, language, the three parts, their examples and the buttons. */
export function TemplateFields(props: TemplateFieldsProps) {
  const { draft, onChange, problems } = props;
  const t = useTranslations("templates");
  const lines = useProblemLines();
  const set = (change: Partial<FormDraft>) => onChange({ ...draft, ...change });
  const errorOf = (part: TemplatePart) => lines(problems.filter((problem) => problem.part === part));
  const count = (part: "header" | "body" | "footer") =>
    t("form.count", { length: countCharacters(draft[part]), max: TEMPLATE_LIMITS[part] });

  return (
    <>
      <Identity {...props} nameError={errorOf("name")} />
      <TextField
        name="header"
        label={t("form.header")}
        labelNote={`${t("form.optional")} · ${count("header")}`}
        error={errorOf("header")}
        value={draft.header}
        onChange={(header) => set({ header })}
      />
      <BodyField body={draft.body} note={count("body")} error={errorOf("body")} onChange={set} />
      <ExampleFields draft={draft} onChange={set} problems={problems} />
      <TextField
        name="footer"
        label={t("form.footer")}
        labelNote={`${t("form.optional")} · ${count("footer")}`}
        error={errorOf("footer")}
        value={draft.footer}
        onChange={(footer) => set({ footer })}
      />
      <ButtonFields buttons={draft.buttons} onChange={(buttons) => set({ buttons })} problems={problems} />
    </>
  );
}

function Identity(props: TemplateFieldsProps & { nameError: ReactNode }) {
  const { draft, onChange, isNameFixed, isCategoryFixed, nameError } = props;
  const t = useTranslations("templates");
  const set = (change: Partial<FormDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextField
        name="name"
        label={t("form.name")}
        hint={t(isNameFixed ? "form.nameFixed" : "form.nameHint")}
        error={nameError}
        value={draft.name}
        onChange={(name) => set({ name: toName(name) })}
        isReadOnly={isNameFixed}
        maxLength={TEMPLATE_LIMITS.name}
        autoComplete="off"
        spellCheck="false"
      />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <Select
          label={t("form.category")}
          hint={t(isCategoryFixed ? "form.categoryFixed" : "form.categoryHint")}
          options={TEMPLATE_CATEGORIES.map((id) => ({ id, label: t(`categories.${id}`) }))}
          value={draft.category}
          onChange={(category) => set({ category })}
          isDisabled={isCategoryFixed}
        />
        <Select
          label={t("form.language")}
          options={TEMPLATE_LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
          value={draft.language}
          onChange={(language) => set({ language })}
          isDisabled={isNameFixed}
        />
      </div>
    </>
  );
}

type BodyFieldProps = {
  body: string;
  note: string;
  error: ReactNode;
  onChange: (change: { body: string }) => void;
};

function BodyField({ body, note, error, onChange }: BodyFieldProps) {
  const t = useTranslations("templates.form");
  const input = useRef<HTMLTextAreaElement>(null);

  function insert(variable: string) {
    const area = input.current;
    const [from, to] = [area?.selectionStart ?? body.length, area?.selectionEnd ?? body.length];
    const word = `{{${variable}}}`;
    onChange({ body: body.slice(0, from) + word + body.slice(to) });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + word.length, from + word.length);
    });
  }

  return (
    <div className="grid gap-1.5">
      <TextArea
        name="body"
        label={t("body")}
        labelNote={note}
        hint={t("bodyHint")}
        error={error}
        rows={7}
        value={body}
        onChange={(typed) => onChange({ body: typed })}
        inputRef={input}
      />
      <VariablePicker onPick={insert} />
    </div>
  );
}
