"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { SelectList, type SelectOption } from "./select-list";

type FilterSelectProps<Id extends string> = {
  label: string;
  options: readonly SelectOption<Id>[];
  value: Id;
  onChange: (id: Id) => void;
};

/** A filter in a bar: its name and what it stands on, "Layanan Semua". */
export function FilterSelect<Id extends string>({ label, options, value, onChange }: FilterSelectProps<Id>) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Button className="flex h-7 items-center gap-1.5 rounded-sm px-2 text-sm font-semibold whitespace-nowrap text-ink-2 hover:bg-well pointer-coarse:h-touch">
        <Label className="cursor-pointer">{label}</Label>
        <SelectValue className="max-w-40 truncate font-medium text-ink-3">
          {({ selectedText }) => selectedText}
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3" />
      </Button>
      <SelectList options={options} />
    </AriaSelect>
  );
}
