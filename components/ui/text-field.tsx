"use client";

import type { ReactNode, Ref } from "react";
import { Input } from "react-aria-components/Input";
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from "react-aria-components/TextField";
import { FieldLabel, FieldNotes, type FieldText } from "./field";
import { FIELD_STYLE, INPUT_STYLE } from "./field-style";
import { joinClasses } from "./join-classes";

export type TextFieldProps = Omit<AriaProps, "className" | "children" | "style" | "isInvalid"> &
  FieldText & {
    placeholder?: string;
    className?: string;
    /** Stands inside the box at its end: a count, a unit, an IconButton. */
    end?: ReactNode;
    inputRef?: Ref<HTMLInputElement>;
  };

/** One line of text. `onChange` gets the text itself. */
export function TextField(props: TextFieldProps) {
  const { label, labelNote, isLabelHidden, hint, error, placeholder, className, end, inputRef, ...field } =
    props;
  return (
    <AriaTextField
      validationBehavior="aria"
      {...field}
      isInvalid={Boolean(error)}
      className={joinClasses(FIELD_STYLE, className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <div className="relative grid">
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={joinClasses(INPUT_STYLE, "h-control", Boolean(end) && "pr-11")}
        />
        {end && (
          <span className="absolute inset-y-0 right-1 flex items-center gap-1 text-xs text-ink-3">{end}</span>
        )}
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
