"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { menuPlaces } from "@/lib/menu/menu-places";
import { useDraft } from "../draft-context";
import { useNodeEdit } from "./use-node-edit";

export function ShortcutField({ node }: { node: MenuNodeOf<"shortcut"> }) {
  const t = useTranslations("menu");
  const { doc, isReadOnly } = useDraft();
  const { setPart } = useNodeEdit(node);
  const targets = menuPlaces(doc).filter((place) => place.node.kind !== "shortcut");
  return (
    <div data-menu-field="to">
      <Select
        label={t("shortcutTo")}
        options={targets.map((place) => ({ id: place.node.id, label: place.node.title }))}
        value={node.to}
        isDisabled={isReadOnly}
        onChange={(to) => setPart("to", to)}
      />
    </div>
  );
}
