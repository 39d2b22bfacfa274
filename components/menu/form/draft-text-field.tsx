"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { countCharacters } from "@/lib/whatsapp/outbound-content";
import { useDraft } from "../draft-context";
import { useDraftText } from "../use-draft-text";

export type DraftTextFieldProps = {
  /** Name of the property: problems and the publish dialog lead to the field by it. */
  part: string;
  label: string;
  value: string | undefined;
  /** Gets null when an optional text was emptied. */
  onSave: (text: string | null) => void;
  max: number;
  isRequired?: boolean;
  /** Lines shown; one line when left out. */
  rows?: number;
  hint?: ReactNode | ((text: string) => ReactNode);
  placeholder?: string;
  check?: (text: string) => string | undefined;
  inputMode?: "url" | "numeric";
};

/** One text of the draft, counted as WhatsApp counts, saved by itself. */
export function DraftTextField(props: DraftTextFieldProps) {
  const {
    part,
    label,
    value = "",
    onSave,
    max,
    isRequired = false,
    rows,
    hint,
    placeholder,
    inputMode,
  } = props;
  const t = useTranslations("menu");
  const { isReadOnly } = useDraft();
  const { text, error, onChange, onBlur } = useDraftText({
    value,
    onSave: (typed) => onSave(typed === "" ? null : typed),
    errorOf: (typed) => {
      if (typed === "") return isRequired ? t("required") : undefined;
      return countCharacters(typed) > max ? t("tooLong", { max }) : props.check?.(typed);
    },
  });
  const field = {
    label,
    labelNote: <Count length={countCharacters(text)} max={max} isOptional={!isRequired} />,
    hint: typeof hint === "function" ? hint(text) : hint,
    error,
    placeholder,
    inputMode,
    value: text,
    isReadOnly,
    onChange,
    onBlur,
  };
  return (
    <div data-menu-field={part}>{rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />}</div>
  );
}

function Count({ length, max, isOptional }: { length: number; max: number; isOptional: boolean }) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  return <>{isOptional && length === 0 ? common("optional") : t("count", { length, max })}</>;
}
