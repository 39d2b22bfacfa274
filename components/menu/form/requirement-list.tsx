"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Requirement } from "@/lib/menu/engine/form-def";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { newNodeId } from "@/lib/menu/new-node";
import { useDraft } from "../draft-context";
import { DraftTextField } from "./draft-text-field";
import { useNodeEdit } from "./use-node-edit";

const MOST_REQUIREMENTS = 20;

/** What a resident has to bring or send. The code stays when the words change: files are kept under it. */
export function RequirementList({ node }: { node: MenuNodeOf<"form"> }) {
  const t = useTranslations("menu");
  const { isReadOnly } = useDraft();
  const { setForm } = useNodeEdit(node);
  const { requirements } = node.form;
  const save = (next: Requirement[]) => setForm("requirements", next);
  const add = () =>
    save([
      ...requirements,
      {
        code: `R_${newNodeId().toUpperCase()}`,
        label: t("form.newRequirement"),
        required: true,
        via: "counter",
      },
    ]);
  return (
    <fieldset data-menu-field="requirements" className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{t("form.requirements")}</legend>
      {requirements.map((requirement, index) => (
        <RequirementRow
          key={requirement.code}
          label={t("form.requirementNumber", { number: index + 1 })}
          requirement={requirement}
          onChange={(change) => save(requirements.toSpliced(index, 1, { ...requirement, ...change }))}
          onRemove={() => save(requirements.toSpliced(index, 1))}
        />
      ))}
      {!isReadOnly && requirements.length < MOST_REQUIREMENTS && (
        <Button size="small" variant="quiet" className="justify-self-start" onPress={add}>
          <Plus aria-hidden="true" className="size-4" />
          {t("form.addRequirement")}
        </Button>
      )}
    </fieldset>
  );
}

type RequirementRowProps = {
  label: string;
  requirement: Requirement;
  onChange: (change: Partial<Requirement>) => void;
  onRemove: () => void;
};

function RequirementRow({ label, requirement, onChange, onRemove }: RequirementRowProps) {
  const t = useTranslations("menu");
  const { isReadOnly } = useDraft();
  return (
    <fieldset aria-label={label} className="flex items-start gap-2 rounded-md bg-well p-2.5">
      <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[1fr_180px]">
        <DraftTextField
          part={`requirement-${requirement.code}`}
          label={label}
          value={requirement.label}
          max={90}
          isRequired
          onSave={(text) => onChange({ label: text ?? "" })}
        />
        <Select
          label={t("form.via")}
          options={[
            { id: "counter", label: t("form.viaCounter") },
            { id: "photo", label: t("form.viaPhoto") },
          ]}
          value={requirement.via}
          isDisabled={isReadOnly}
          onChange={(via) => onChange({ via })}
        />
        <Switch
          isSelected={requirement.required}
          isDisabled={isReadOnly}
          onChange={(required) => onChange({ required })}
        >
          {t("form.isRequired")}
        </Switch>
      </div>
      {!isReadOnly && (
        <IconButton
          label={t("removeLine", { label: requirement.label })}
          size="small"
          onPress={onRemove}
          className="mt-5"
        >
          <Trash2 aria-hidden="true" className="size-4" />
        </IconButton>
      )}
    </fieldset>
  );
}
