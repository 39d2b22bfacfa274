"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { TemplateProblem } from "@/lib/templates/check-template";
import { TEMPLATE_LIMITS, type TemplateButton } from "@/lib/templates/template";
import { useProblemLines } from "./use-problem-words";

type ButtonFieldsProps = {
  buttons: TemplateButton[];
  onChange: (buttons: TemplateButton[]) => void;
  problems: TemplateProblem[];
};

const TYPES = ["quick_reply", "url", "phone"] as const;

const asType = (type: TemplateButton["type"], text: string): TemplateButton =>
  type === "url" ? { type, text, url: "" } : type === "phone" ? { type, text, phone: "" } : { type, text };

/** What can be tapped below the message. */
export function ButtonFields({ buttons, onChange, problems }: ButtonFieldsProps) {
  const t = useTranslations("templates.form");
  const lines = useProblemLines();
  const ofButtons = problems.filter(({ part }) => part === "buttons");
  const general = ofButtons.filter(({ button }) => button === undefined);
  const replace = (index: number, button: TemplateButton) =>
    onChange(buttons.map((old, place) => (place === index ? button : old)));
  return (
    <fieldset className="grid gap-3">
      <legend className="float-left flex items-baseline gap-1.5 text-sm font-semibold">
        {t("buttons")} <span className="text-xs font-normal text-ink-3">{t("optional")}</span>
      </legend>
      {buttons.map((button, index) => (
        <OneButton
          // biome-ignore lint/suspicious/noArrayIndexKey: a button has no other name while it is written.
          key={index}
          button={button}
          number={index + 1}
          problems={ofButtons.filter((problem) => problem.button === index)}
          onChange={(next) => replace(index, next)}
          onRemove={() => onChange(buttons.filter((_, place) => place !== index))}
        />
      ))}
      {general.length > 0 && (
        <p role="alert" className="text-xs font-semibold text-overdue">
          {lines(general)}
        </p>
      )}
      {buttons.length < TEMPLATE_LIMITS.buttons && (
        <Button
          size="small"
          onPress={() => onChange([...buttons, asType("quick_reply", "")])}
          className="justify-self-start"
        >
          <Plus aria-hidden="true" className="size-4" />
          {t("addButton")}
        </Button>
      )}
    </fieldset>
  );
}

type OneButtonProps = {
  button: TemplateButton;
  number: number;
  problems: TemplateProblem[];
  onChange: (button: TemplateButton) => void;
  onRemove: () => void;
};

function OneButton({ button, number, problems, onChange, onRemove }: OneButtonProps) {
  const t = useTranslations("templates.form");
  const lines = useProblemLines();
  const isOfTarget = ({ code }: TemplateProblem) => code === "button_url" || code === "button_phone";
  const target = lines(problems.filter(isOfTarget));
  const text = lines(problems.filter((problem) => !isOfTarget(problem)));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-2.5 rounded-md bg-well p-3 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <Select
        label={t("buttonType", { number })}
        options={TYPES.map((id) => ({ id, label: t(`buttonTypes.${id}`) }))}
        value={button.type}
        onChange={(type) => onChange(asType(type, button.text))}
        className="max-sm:col-start-1"
      />
      <TextField
        label={t("buttonText")}
        error={text}
        value={button.text}
        onChange={(typed) => onChange({ ...button, text: typed })}
        className="max-sm:col-start-1"
      />
      <IconButton
        label={t("removeButton", { number })}
        onPress={onRemove}
        className="mt-6 max-sm:col-start-2 max-sm:row-start-1"
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </IconButton>
      {button.type === "url" && (
        <TextField
          label={t("buttonUrl")}
          placeholder="https://"
          inputMode="url"
          error={target}
          value={button.url}
          onChange={(url) => onChange({ ...button, url })}
          className="col-span-2 max-sm:col-span-1"
        />
      )}
      {button.type === "phone" && (
        <TextField
          label={t("buttonPhone")}
          placeholder="+62"
          type="tel"
          error={target}
          value={button.phone}
          onChange={(phone) => onChange({ ...button, phone })}
          className="col-span-2 max-sm:col-span-1"
        />
      )}
    </div>
  );
}
