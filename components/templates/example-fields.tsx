"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { TemplateProblem } from "@/lib/templates/check-template";
import { variablesOf } from "@/lib/templates/template";
import type { FormDraft } from "./template-draft";
import { useProblemLines } from "./use-problem-words";

type ExampleFieldsProps = {
  draft: FormDraft;
  onChange: (change: Partial<FormDraft>) => void;
  problems: TemplateProblem[];
};

/** The name of the field that holds a variable's example. */
export const exampleField = (variable: string) => `example:${variable}`;

/** One example for each variable: Meta's reviewer reads the template with them. */
export function ExampleFields({ draft, onChange, problems }: ExampleFieldsProps) {
  const t = useTranslations("templates.form");
  const lines = useProblemLines();
  const variables = variablesOf(draft);
  if (variables.length === 0) return null;
  const errorOf = (variable: string) =>
    lines(problems.filter((problem) => problem.part === "examples" && problem.variable === variable));
  return (
    <fieldset className="grid gap-3 rounded-md bg-well p-3.5">
      <legend className="float-left text-sm font-semibold">{t("examples")}</legend>
      <p className="-mt-2 text-xs text-pretty text-ink-3">{t("examplesHint")}</p>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        {variables.map((variable) => (
          <TextField
            key={variable}
            name={exampleField(variable)}
            label={`{{${variable}}}`}
            error={errorOf(variable)}
            value={draft.examples[variable] ?? ""}
            onChange={(example) => onChange({ examples: { ...draft.examples, [variable]: example } })}
            maxLength={200}
          />
        ))}
      </div>
    </fieldset>
  );
}
