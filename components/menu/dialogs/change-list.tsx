"use client";

import { CornerUpRight, Eye, EyeOff, type LucideIcon, Minus, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftChange } from "@/lib/menu/menu-draft";
import { useChangeText } from "../use-change-text";
import { ChangeParts } from "./change-parts";

const ICON: Record<DraftChange["kind"], LucideIcon> = {
  added: Plus,
  removed: Minus,
  changed: Pencil,
  texts: Pencil,
  moved: CornerUpRight,
  hidden: EyeOff,
  shown: Eye,
};

/** What the publication changes, in words, with who did it. */
export function ChangeList({ changes }: { changes: DraftChange[] }) {
  const t = useTranslations("menu");
  const changeText = useChangeText();
  return (
    <section className="grid gap-1">
      <h3 className="text-sm font-bold text-ink-2">{t("changeCount", { count: changes.length })}</h3>
      <ul>
        {changes.map((change) => {
          const Icon = ICON[change.kind];
          const subject = "nodeId" in change ? change.nodeId : "texts";
          return (
            <li key={`${change.kind} ${subject}`} className="flex items-start gap-2.5 py-1">
              <Icon aria-hidden="true" className="mt-0.5 size-4 text-ink-3" />
              <div className="min-w-0 flex-1">
                <p className="text-pretty">{changeText(change)}</p>
                {"parts" in change && <ChangeParts parts={change.parts} />}
              </div>
              {change.by && <span className="text-sm text-ink-3">{change.by}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
