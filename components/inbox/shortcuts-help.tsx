"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const SHORTCUTS = [
  { keys: ["J"], act: "keyNext" },
  { keys: ["K"], act: "keyPrevious" },
  { keys: ["↑", "↓"], act: "keyRows" },
  { keys: ["Alt", "L"], act: "keyReply" },
  { keys: ["Alt", "P"], act: "keyNote" },
  { keys: ["Enter"], act: "keySend" },
  { keys: ["Shift", "Enter"], act: "keyNewLine" },
  { keys: ["/"], act: "keySearch" },
  { keys: ["?"], act: "keyHelp" },
] as const;

/** The keys of the inbox on one page. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("shortcuts")}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        {SHORTCUTS.map(({ keys, act }) => (
          <div key={act} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
