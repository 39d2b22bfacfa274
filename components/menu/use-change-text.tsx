import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChangedPart } from "@/lib/menu/compare-menus";
import type { DraftChange } from "@/lib/menu/menu-draft";

const bold = (chunks: ReactNode) => <b className="font-bold">{chunks}</b>;

/** "Diubah: Surat Domisili, judul “Domisili”, tadinya “Surat Domisili”." */
export function useChangeText() {
  const t = useTranslations("menu");
  const parts = usePartsText();
  return (change: DraftChange): ReactNode => {
    switch (change.kind) {
      case "texts":
        return t("change.texts", { parts: parts(change.parts) });
      case "changed":
        return t.rich("change.changed", { title: change.title, parts: parts(change.parts), b: bold });
      case "moved":
        return change.into === null
          ? t.rich("change.movedTop", { title: change.title, b: bold })
          : t.rich("change.moved", { title: change.title, into: change.into, b: bold });
      case "added":
        return change.questions > 0
          ? t.rich("change.addedForm", { title: change.title, count: change.questions, b: bold })
          : t.rich("change.added", { title: change.title, b: bold });
      default:
        return t.rich(`change.${change.kind}`, { title: change.title, b: bold });
    }
  };
}

function usePartsText() {
  const t = useTranslations("menu");
  const word = (part: string) => (t.has(`part.${part}` as never) ? t(`part.${part}` as never) : part);
  return (parts: ChangedPart[]): string => {
    const [only] = parts;
    if (parts.length === 1 && only?.before !== undefined && only.after !== undefined)
      return t("change.fromTo", { part: word(only.part), before: only.before, after: only.after });
    return parts.map(({ part }) => word(part)).join(", ");
  };
}
