"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConnection } from "../shell/connection-context";

/** Said where one reads: the thread may be behind. On a phone the shell's own strip says it. */
export function LineDown() {
  const t = useTranslations("inbox");
  const { state } = useConnection();
  return (
    <div role="status">
      {state === "offline" && (
        <p className="flex items-center gap-2 bg-overdue-wash px-[18px] py-1.5 text-xs font-semibold text-overdue max-sm:hidden">
          <CloudOff aria-hidden="true" className="size-4" />
          {t("lineDown")}
        </p>
      )}
    </div>
  );
}
