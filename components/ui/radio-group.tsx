"use client";

import type { ReactNode } from "react";
import {
  type RadioGroupProps as AriaProps,
  RadioGroup as AriaRadioGroup,
  Radio,
} from "react-aria-components/RadioGroup";
import { FieldLabel, FieldNotes, type FieldText } from "./field";
import { FIELD_STYLE } from "./field-style";
import { joinClasses } from "./join-classes";

export type RadioOption<Id extends string = string> = {
  id: Id;
  label: ReactNode;
  note?: ReactNode;
  isDisabled?: boolean;
};

type RadioGroupProps<Id extends string> = Pick<
  AriaProps,
  "name" | "isDisabled" | "isRequired" | "orientation"
> &
  FieldText & {
    options: readonly RadioOption<Id>[];
    value?: Id | null;
    defaultValue?: Id;
    onChange?: (id: Id) => void;
    className?: string;
  };

/** One of two to five, all of them in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, labelNote, isLabelHidden, hint, error, options, onChange, className, ...group } = props;
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...group}
      isInvalid={Boolean(error)}
      onChange={(value) => {
        const chosen = options.find(({ id }) => id === value);
        if (chosen) onChange?.(chosen.id);
      }}
      className={joinClasses(FIELD_STYLE, className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <div className={group.orientation === "horizontal" ? "flex flex-wrap gap-x-5 gap-y-1" : "grid gap-1.5"}>
        {options.map((option) => (
          <Choice key={option.id} {...option} />
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaRadioGroup>
  );
}

function Choice({ id, label, note, isDisabled }: RadioOption) {
  return (
    <Radio
      value={id}
      isDisabled={isDisabled}
      className="group flex cursor-pointer items-start gap-2 outline-none data-disabled:cursor-not-allowed data-disabled:text-on-disabled pointer-coarse:min-h-touch pointer-coarse:py-3"
    >
      <span className="mt-px size-[18px] flex-none rounded-full border border-line-control bg-sheet group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-sea group-data-selected:border-[5px] group-data-selected:border-sea" />
      <span>
        {label}
        {note && <span className="block text-sm text-ink-3">{note}</span>}
      </span>
    </Radio>
  );
}
