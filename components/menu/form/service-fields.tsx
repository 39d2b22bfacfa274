"use client";

import { useTranslations } from "next-intl";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { DraftTextField } from "./draft-text-field";
import { RequirementList } from "./requirement-list";
import { useNodeEdit } from "./use-node-edit";

const MOST_DAYS = 90;

/** What the service standard asks to be told: requirements, time, cost, product, and the words around the form. */
export function ServiceFields({ node }: { node: MenuNodeOf<"form"> }) {
  const t = useTranslations("menu");
  const { setPart, setForm } = useNodeEdit(node);
  const { form } = node;
  const text = (part: "intro" | "product" | "ticketTitle" | "after") => ({
    part,
    label: t(`form.${part}`),
    value: form[part],
  });
  return (
    <>
      <DraftTextField
        part="serviceName"
        label={t("form.serviceName")}
        value={node.serviceName}
        onSave={(name) => setPart("serviceName", name)}
        max={90}
        isRequired
        hint={t("form.serviceNameHint")}
      />
      <DraftTextField
        {...text("intro")}
        onSave={(intro) => setForm("intro", intro)}
        max={700}
        rows={3}
        hint={t("bodyHint")}
      />
      <RequirementList node={node} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          part="promise"
          value={form.promise.workingDays}
          most={MOST_DAYS}
          onSave={(workingDays) => setForm("promise", { workingDays })}
        />
        <NumberField part="fee" value={form.fee} most={99_999_999} onSave={(fee) => setForm("fee", fee)} />
      </div>
      <DraftTextField
        {...text("product")}
        onSave={(product) => setForm("product", product ?? "")}
        max={120}
      />
      <DraftTextField
        {...text("after")}
        onSave={(after) => setForm("after", after)}
        max={1024}
        rows={5}
        isRequired
        hint={t("form.afterHint")}
      />
    </>
  );
}

type NumberFieldProps = {
  part: "promise" | "fee";
  value: number;
  most: number;
  onSave: (value: number) => void;
};

function NumberField({ part, value, most, onSave }: NumberFieldProps) {
  const t = useTranslations("menu");
  const isWhole = (text: string) => /^\d+$/.test(text) && Number(text) <= most;
  return (
    <DraftTextField
      part={part}
      label={t(`form.${part}`)}
      value={String(value)}
      onSave={(text) => onSave(Number(text))}
      max={String(most).length}
      isRequired
      inputMode="numeric"
      hint={t(`form.${part}Hint`)}
      check={(text) => (isWhole(text) ? undefined : t("notWhole", { most }))}
    />
  );
}
