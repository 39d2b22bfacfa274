"use client";

import { useTranslations } from "next-intl";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { OUTBOUND_LIMITS } from "@/lib/whatsapp/outbound-content";
import { BodyField } from "./body-field";
import { ItemList } from "./item-list";
import { useNodeEdit } from "./use-node-edit";

const MOST_LINKS = 10;

export function InfoFields({ node }: { node: MenuNodeOf<"info"> }) {
  const t = useTranslations("menu");
  const { setPart } = useNodeEdit(node);
  return (
    <>
      <BodyField node={node} body={node.body} max={OUTBOUND_LIMITS.text} isRequired />
      <ItemList
        part="links"
        label={t("links")}
        addLabel={t("addLink")}
        items={node.links ?? []}
        most={MOST_LINKS}
        columns={[
          { part: "label", label: t("linkLabel"), max: 60 },
          { part: "url", label: t("url"), max: 500, isUrl: true },
        ]}
        empty={{ label: "", url: "" }}
        onSave={(links) => setPart("links", links.length > 0 ? links : null)}
      />
    </>
  );
}
