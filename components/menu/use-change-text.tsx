import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DraftChange } from "@/lib/menu/menu-draft";

const bold = (chunks: ReactNode) => <b className="font-bold">{chunks}</b>;

/** "Dipindah: Surat Domisili, di dalam Layanan."; the texts that changed stand below (change-parts.tsx). */
export function useChangeText() {
  const t = useTranslations("menu");
  return (change: DraftChange): ReactNode => {
    switch (change.kind) {
      case "texts":
        return t("change.texts");
      case "changed":
        return t.rich("change.changed", { title: change.title, b: bold });
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
