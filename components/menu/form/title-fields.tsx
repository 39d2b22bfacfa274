"use client";

import { useTranslations } from "next-intl";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { countCharacters, OUTBOUND_LIMITS } from "@/lib/whatsapp/outbound-content";
import { DraftTextField } from "./draft-text-field";
import { useNodeEdit } from "./use-node-edit";

const { rowTitle, rowDescription, buttonTitle } = OUTBOUND_LIMITS;

/** The row or button that residents tap. */
export function TitleFields({ node }: { node: MenuNode }) {
  const t = useTranslations("menu");
  const { setPart } = useNodeEdit(node);
  return (
    <>
      <DraftTextField
        part="title"
        label={t("title")}
        value={node.title}
        onSave={(title) => setPart("title", title)}
        max={rowTitle}
        isRequired
        hint={(text) => <TitleHint text={text} />}
      />
      <DraftTextField
        part="desc"
        label={t("desc")}
        value={node.desc}
        onSave={(desc) => setPart("desc", desc)}
        max={rowDescription}
        hint={t("descHint")}
      />
    </>
  );
}

/** Up to three entries are drawn as buttons, which are narrower than the rows of a list. */
function TitleHint({ text }: { text: string }) {
  const t = useTranslations("menu");
  const shown = [...text];
  if (countCharacters(text) > rowTitle)
    return (
      <span className="text-overdue">
        {t("cutTo", { text: `${shown.slice(0, rowTitle - 1).join("")}…` })}
      </span>
    );
  if (countCharacters(text) > buttonTitle)
    return t("cutOnButton", { text: `${shown.slice(0, buttonTitle - 1).join("")}…` });
  return t("titleHint");
}
