"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { joinClasses } from "@/components/ui/join-classes";
import type { Field } from "@/lib/menu/engine/form-def";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { DraftTextField } from "./draft-text-field";
import { FieldKindNote } from "./field-kind-note";
import { useNodeEdit } from "./use-node-edit";

/** The questions in the order in which residents are asked; one opens in place. */
export function QuestionList({ node }: { node: MenuNodeOf<"form"> }) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ol className="-mx-4 grid">
      {node.form.fields.map((field, index) => (
        <li key={field.id} className="border-t border-line first:border-t-0">
          <Question
            node={node}
            field={field}
            number={index + 1}
            isOpen={openId === field.id}
            onToggle={(isOpen) => setOpenId(isOpen ? field.id : null)}
          />
        </li>
      ))}
    </ol>
  );
}

type QuestionProps = {
  node: MenuNodeOf<"form">;
  field: Field;
  number: number;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
};

function Question({ node, field, number, isOpen, onToggle }: QuestionProps) {
  return (
    <Disclosure isExpanded={isOpen} onExpandedChange={onToggle} data-menu-field={`question-${field.id}`}>
      <Heading level={4}>
        <AriaButton
          slot="trigger"
          className="flex min-h-10 w-full items-center gap-3 px-4 py-1.5 text-left outline-offset-[-2px] hover:bg-well pointer-coarse:min-h-touch"
        >
          <span
            className={joinClasses(
              "grid size-5 flex-none place-items-center rounded-full text-sm font-semibold",
              isOpen ? "bg-sea text-on-sea" : "text-ink-2",
            )}
          >
            {number}
          </span>
          <span className="min-w-0 flex-1 font-medium">{isOpen ? field.label : field.ask}</span>
          <FieldKindNote field={field} />
        </AriaButton>
      </Heading>
      <DisclosurePanel className="px-4">
        {isOpen && <QuestionFields node={node} field={field} />}
      </DisclosurePanel>
    </Disclosure>
  );
}

const PARTS = [
  { part: "ask", max: 600, rows: 2, isRequired: true },
  { part: "label", max: 60, isRequired: true },
  { part: "example", max: 120 },
  { part: "help", max: 300 },
] as const;

function QuestionFields({ node, field }: Pick<QuestionProps, "node" | "field">) {
  const t = useTranslations("menu");
  const { setField } = useNodeEdit(node);
  return (
    <div className="grid gap-3 pt-1 pb-4 pl-8">
      {PARTS.map(({ part, ...size }) => (
        <DraftTextField
          key={part}
          part={`${field.id}.${part}`}
          label={t(`question.${part}`)}
          hint={part === "label" ? t("question.labelHint") : undefined}
          value={field[part]}
          onSave={(text) => setField(field.id, part, text)}
          {...size}
        />
      ))}
    </div>
  );
}
