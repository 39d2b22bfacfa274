"use client";

import type { Ref } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from "react-aria-components/TextField";
import { FieldLabel, FieldNotes, type FieldText } from "./field";
import { FIELD_STYLE, INPUT_STYLE } from "./field-style";
import { joinClasses } from "./join-classes";

export type TextAreaProps = Omit<AriaProps, "className" | "children" | "style" | "isInvalid" | "type"> &
  FieldText & {
    placeholder?: string;
    /** Lines shown at least; it grows with what is written, up to about twelve lines. */
    rows?: number;
    className?: string;
    inputRef?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of text. `onChange` gets the text itself. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    labelNote,
    isLabelHidden,
    hint,
    error,
    placeholder,
    rows = 3,
    className,
    inputRef,
    ...field
  } = props;
  return (
    <AriaTextField
      validationBehavior="aria"
      {...field}
      isInvalid={Boolean(error)}
      className={joinClasses(FIELD_STYLE, className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        ref={inputRef}
        rows={rows}
        placeholder={placeholder}
        className={joinClasses(INPUT_STYLE, "field-sizing-content max-h-64 resize-none py-2 leading-snug")}
      />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
