"use client";

import { useTranslations } from "next-intl";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { OUTBOUND_LIMITS } from "@/lib/whatsapp/outbound-content";
import { BodyField } from "./body-field";
import { DraftTextField } from "./draft-text-field";
import { useNodeEdit } from "./use-node-edit";
import { useUrlCheck } from "./use-url-check";

export function LinkFields({ node }: { node: MenuNodeOf<"link"> }) {
  const t = useTranslations("menu");
  const { setPart } = useNodeEdit(node);
  const checkUrl = useUrlCheck();
  return (
    <>
      <BodyField node={node} body={node.body} isRequired />
      <DraftTextField
        part="url"
        label={t("url")}
        value={node.url}
        onSave={(url) => setPart("url", url)}
        max={500}
        isRequired
        check={checkUrl}
        inputMode="url"
      />
      <DraftTextField
        part="button"
        label={t("linkButton")}
        value={node.button}
        onSave={(button) => setPart("button", button)}
        max={OUTBOUND_LIMITS.urlButton}
        isRequired
      />
    </>
  );
}
