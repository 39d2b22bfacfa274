"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

export type FieldText = {
  label: ReactNode;
  /** Keeps the label for those who listen and hides it from those who see. */
  isLabelHidden?: boolean;
  /** Said beside the label, for example "boleh dikosongkan". */
  labelNote?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right; its presence marks the field as invalid. */
  error?: ReactNode;
};

export function FieldLabel({ label, labelNote, isLabelHidden }: FieldText) {
  return (
    <span className={isLabelHidden ? "sr-only" : "flex items-baseline gap-1.5 text-sm"}>
      <Label className="font-semibold">{label}</Label>
      {labelNote && <span className="text-xs text-ink-3">{labelNote}</span>}
    </span>
  );
}

/** The hint under a field; an error takes its place. */
export function FieldNotes({ hint, error }: Pick<FieldText, "hint" | "error">) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className="text-xs text-ink-3">
          {hint}
        </Text>
      )}
      <FieldError className="flex items-start gap-1 text-xs font-semibold text-overdue">
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden="true" className="mt-px size-3.5" />
            <span>{error ?? validationErrors.join(" ")}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
