"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConnection } from "./connection-context";

/** On a phone there is no light: only when the line is down a strip says so, and what that means. */
export function OfflineStrip() {
  const t = useTranslations("shell");
  const { state } = useConnection();
  if (state !== "offline") return null;
  return (
    <p
      role="status"
      className="order-1 flex items-start gap-2 border-t border-line bg-overdue-wash px-3 py-2 text-xs font-semibold text-overdue sm:hidden"
    >
      <CloudOff aria-hidden="true" className="size-4" />
      {t("offlineHint")}
    </p>
  );
}
