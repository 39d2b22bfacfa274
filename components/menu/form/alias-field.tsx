"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Tag, TagGroup, TagList } from "react-aria-components/TagGroup";
import { TextField } from "@/components/ui/text-field";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "../draft-context";
import { useUnsavedField } from "../use-unsaved-fields";
import { useAliasCheck } from "./use-alias-check";
import { useNodeEdit } from "./use-node-edit";

/** Other words that residents use for the entry: typed one by one, or several with commas. */
export function AliasField({ node }: { node: MenuNode }) {
  const t = useTranslations("menu");
  const { isReadOnly } = useDraft();
  const { setPart } = useNodeEdit(node);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  useUnsavedField(error !== undefined);
  const checkAliases = useAliasCheck();
  const { aliases } = node;
  const add = () => {
    const { good, refused, reason } = checkAliases(typed, aliases);
    if (good.length > 0) setPart("aliases", [...aliases, ...good]);
    setTyped(refused.join(", "));
    setError(reason);
  };
  return (
    <div data-menu-field="aliases" className="grid gap-1.5">
      {aliases.length > 0 && (
        <TagGroup
          onRemove={
            isReadOnly
              ? undefined
              : (keys) =>
                  setPart(
                    "aliases",
                    aliases.filter((word) => !keys.has(word)),
                  )
          }
          className="grid gap-1"
        >
          <Label className="text-sm font-semibold">{t("aliases")}</Label>
          <TagList className="flex flex-wrap gap-1.5">
            {aliases.map((word) => (
              <Alias key={word} word={word} canRemove={!isReadOnly} />
            ))}
          </TagList>
        </TagGroup>
      )}
      {!isReadOnly && (
        <TextField
          label={aliases.length > 0 ? t("addAlias") : t("aliases")}
          isLabelHidden={aliases.length > 0}
          placeholder={t("addAlias")}
          hint={t("aliasHint")}
          error={error}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setError(undefined);
          }}
          onBlur={add}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
      )}
    </div>
  );
}

function Alias({ word, canRemove }: { word: string; canRemove: boolean }) {
  const t = useTranslations("menu");
  return (
    <Tag
      id={word}
      textValue={word}
      className="flex items-center gap-1 rounded-full bg-well py-0.5 pr-1 pl-2.5 text-sm outline-offset-1 pointer-coarse:min-h-9"
    >
      {word}
      {canRemove && (
        <Button
          slot="remove"
          aria-label={t("removeAlias", { word })}
          className="grid size-5 place-items-center rounded-full text-ink-3 hover:bg-line hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </Button>
      )}
    </Tag>
  );
}
