"use client";

import { useTranslations } from "next-intl";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { OUTBOUND_LIMITS } from "@/lib/whatsapp/outbound-content";
import { DraftTextField } from "./draft-text-field";
import { useNodeEdit } from "./use-node-edit";

type BodyFieldProps = { node: MenuNode; body: string | undefined; max?: number; isRequired?: boolean };

/** The message that follows the tap. */
export function BodyField({ node, body, max = OUTBOUND_LIMITS.interactiveBody, isRequired }: BodyFieldProps) {
  const t = useTranslations("menu");
  const { setPart } = useNodeEdit(node);
  return (
    <DraftTextField
      part="body"
      label={t("body")}
      value={body}
      onSave={(text) => setPart("body", text)}
      max={max}
      isRequired={isRequired}
      rows={5}
      hint={t("bodyHint")}
    />
  );
}
