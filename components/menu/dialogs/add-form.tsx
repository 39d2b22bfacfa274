"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { MenuNodeOf } from "@/lib/menu/engine/menu-doc";
import { menuPlaces } from "@/lib/menu/menu-places";
import { type AddableKind, type NewNode, newNode } from "@/lib/menu/new-node";
import { countCharacters, OUTBOUND_LIMITS } from "@/lib/whatsapp/outbound-content";
import { useDraft } from "../draft-context";
import { isHttpsUrl } from "../form/use-url-check";
import { PatternSelect } from "./pattern-select";

type AddFormProps = {
  kind: AddableKind;
  parentId: string | null;
  onBack: () => void;
  onAdded: (id: string) => void;
};

const { rowTitle } = OUTBOUND_LIMITS;

export function AddForm({ kind, parentId, onBack, onAdded }: AddFormProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const { doc, edit } = useDraft();
  const [title, setTitle] = useState("");
  const [url, setUrl] = useState("");
  const [to, setTo] = useState<string | null>(null);
  const [pattern, setPattern] = useState<MenuNodeOf<"form"> | null>(null);
  const wanted = useWanted(kind, { title: title.trim(), url: url.trim(), to, pattern });
  const isTooLong = countCharacters(title.trim()) > rowTitle;
  const missing = wanted ? undefined : missingOf(kind, title.trim(), pattern);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!wanted || isTooLong) return;
    const node = newNode(wanted);
    const siblings = menuPlaces(doc).filter((place) => place.parentId === parentId);
    edit({ kind: "addNode", parentId, position: siblings.length, node });
    onAdded(node.id);
  };
  return (
    <form onSubmit={add} className="grid gap-4">
      {kind === "form" && (
        <PatternSelect
          onChange={(chosen) => {
            setPattern(chosen);
            setTitle(chosen.title);
          }}
        />
      )}
      <TextField
        label={t("title")}
        labelNote={t("count", { length: countCharacters(title), max: rowTitle })}
        error={
          isTooLong ? t("titleTooLong", { length: countCharacters(title.trim()), max: rowTitle }) : undefined
        }
        value={title}
        onChange={setTitle}
        autoFocus
      />
      {kind === "link" && (
        <TextField
          label={t("url")}
          placeholder="https://"
          inputMode="url"
          error={url !== "" && !isHttpsUrl(url.trim()) ? t("notHttps") : undefined}
          value={url}
          onChange={setUrl}
        />
      )}
      {kind === "shortcut" && (
        <Select
          label={t("shortcutTo")}
          placeholder={common("choose")}
          options={menuPlaces(doc)
            .filter(({ node }) => node.kind !== "shortcut")
            .map(({ node }) => ({ id: node.id, label: node.title }))}
          value={to}
          onChange={setTo}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button onPress={onBack}>{t("addOtherKind")}</Button>
        {missing && <p className="ml-auto text-sm font-semibold text-ink-2">{t(`addMissing.${missing}`)}</p>}
        <Button
          variant="primary"
          type="submit"
          isDisabled={!wanted || isTooLong}
          className={missing ? undefined : "ml-auto"}
        >
          {t("addConfirm")}
        </Button>
      </div>
    </form>
  );
}

/** Why the entry cannot be added yet. */
function missingOf(kind: AddableKind, title: string, pattern: object | null) {
  if (kind === "form" && !pattern) return "pattern";
  if (title === "") return "title";
  return kind === "link" ? "url" : "to";
}

type Given = { title: string; url: string; to: string | null; pattern: MenuNodeOf<"form"> | null };

/** The entry as far as it is known; null while something is missing that it cannot be without. */
function useWanted(kind: AddableKind, { title, url, to, pattern }: Given): NewNode | null {
  const t = useTranslations("menu");
  if (title === "") return null;
  switch (kind) {
    case "info":
      return { kind, title, body: `*${title}*` };
    case "link":
      return isHttpsUrl(url) ? { kind, title, url, button: t("newLinkButton"), body: `*${title}*` } : null;
    case "handover":
      return { kind, title, body: t("newHandoverBody") };
    case "shortcut":
      return to ? { kind, title, to } : null;
    case "form":
      return pattern ? { kind, title, pattern } : null;
    default:
      return { kind, title };
  }
}
