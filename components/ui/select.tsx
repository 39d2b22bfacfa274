"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { FieldLabel, FieldNotes, type FieldText } from "./field";
import { FIELD_STYLE } from "./field-style";
import { joinClasses } from "./join-classes";
import { SelectList, type SelectOption } from "./select-list";

export type SelectProps<Id extends string> = FieldText & {
  options: readonly SelectOption<Id>[];
  /** Null while nothing is chosen. */
  value?: Id | null;
  defaultValue?: Id;
  onChange?: (id: Id) => void;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  className?: string;
};

/** One of a few: a field with a floating list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, labelNote, isLabelHidden, hint, error, options, onChange, className, ...select } = props;
  return (
    <AriaSelect
      validationBehavior="aria"
      {...select}
      isInvalid={Boolean(error)}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange?.(chosen.id);
      }}
      className={joinClasses(FIELD_STYLE, className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <Button className="flex h-control w-full items-center gap-2 rounded-sm border border-line-control bg-sheet px-2.5 text-left text-md hover:border-ink-2 data-disabled:border-transparent data-disabled:bg-disabled data-disabled:text-on-disabled">
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-ink-3 [&_[slot=description]]:hidden">
          {({ defaultChildren, selectedText, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-4 text-ink-2" />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <SelectList options={options} />
    </AriaSelect>
  );
}
