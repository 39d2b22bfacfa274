"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useDraft } from "../draft-context";
import { DraftTextField } from "./draft-text-field";
import { useUrlCheck } from "./use-url-check";

export type Column = {
  part: string;
  label: string;
  max: number;
  isUrl?: boolean;
  options?: readonly { id: string; label: string }[];
};

type ItemRowProps = {
  label: string;
  item: Record<string, string>;
  columns: readonly Column[];
  onChange: (item: Record<string, string>) => void;
  onRemove: () => void;
};

export function ItemRow({ label, item, columns, onChange, onRemove }: ItemRowProps) {
  const t = useTranslations("menu");
  const { isReadOnly } = useDraft();
  const checkUrl = useUrlCheck();
  return (
    <fieldset aria-label={label} className="flex items-start gap-2 rounded-md bg-well p-2.5">
      <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[repeat(auto-fit,minmax(150px,1fr))]">
        {columns.map(({ part, label: name, max, isUrl, options }) =>
          options ? (
            <Select
              key={part}
              label={name}
              options={options}
              value={item[part] ?? null}
              isDisabled={isReadOnly}
              onChange={(value) => onChange({ [part]: value })}
            />
          ) : (
            <div key={part} className={isUrl ? "sm:col-span-full" : undefined}>
              <DraftTextField
                part={part}
                label={name}
                value={item[part]}
                max={max}
                isRequired
                onSave={(text) => onChange({ [part]: text ?? "" })}
                {...(isUrl ? { check: checkUrl, inputMode: "url" as const, placeholder: "https://" } : {})}
              />
            </div>
          ),
        )}
      </div>
      {!isReadOnly && (
        <IconButton label={t("removeLine", { label })} size="small" onPress={onRemove} className="mt-5">
          <Trash2 aria-hidden="true" className="size-4" />
        </IconButton>
      )}
    </fieldset>
  );
}
