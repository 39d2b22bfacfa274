"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "../draft-context";
import { BodyField } from "./body-field";
import { useNodeEdit } from "./use-node-edit";

export function HandoverFields({ node }: { node: MenuNodeOf<"handover"> }) {
  const t = useTranslations("menu");
  const { isReadOnly } = useDraft();
  const { setPart } = useNodeEdit(node);
  return (
    <>
      <BodyField node={node} body={node.body} isRequired />
      <Select
        label={t("outside")}
        options={[
          { id: "takeMessage", label: t("outsideTake"), note: t("outsideTakeNote") },
          { id: "refuse", label: t("outsideRefuse"), note: t("outsideRefuseNote") },
        ]}
        value={node.outside}
        isDisabled={isReadOnly}
        onChange={(outside) => setPart("outside", outside)}
      />
    </>
  );
}
