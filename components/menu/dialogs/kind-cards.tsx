"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { ADDABLE_KINDS, type AddableKind } from "@/lib/menu/new-node";
import { NodeIcon } from "../node-icon";

/** The kinds of entries, each with a sentence about what residents get. */
export function KindCards({ onChoose }: { onChoose: (kind: AddableKind) => void }) {
  const t = useTranslations("menu");
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {ADDABLE_KINDS.map((kind) => (
        <Button
          key={kind}
          onPress={() => onChoose(kind)}
          className="flex items-start gap-3 rounded-md border border-line-strong p-3 text-left hover:border-sea hover:bg-sea-wash"
        >
          <NodeIcon kind={kind} className="mt-0.5 text-sea" />
          <span className="min-w-0">
            <span className="block font-semibold">{t(`kind.${kind}`)}</span>
            <span className="block text-sm text-pretty text-ink-2">{t(`kindNote.${kind}`)}</span>
          </span>
        </Button>
      ))}
    </div>
  );
}
