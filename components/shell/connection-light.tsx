"use client";

import { useTranslations } from "next-intl";
import { type ConnectionState, useConnection } from "./connection-context";

const DOT: Record<ConnectionState, string> = {
  connected: "bg-ready ring-ready-wash",
  connecting: "bg-waiting ring-waiting-wash motion-safe:animate-pulse",
  offline: "bg-overdue ring-overdue-wash",
};

/** The rail's light with its word; a change is said aloud. */
export function ConnectionLight() {
  const t = useTranslations("shell");
  const { state } = useConnection();
  return (
    <div
      role="status"
      title={state === "offline" ? t("offlineHint") : undefined}
      className="grid justify-items-center gap-1.5 py-2 text-2xs text-ink-3"
    >
      <span aria-hidden="true" className={`size-2 rounded-full ring-3 ${DOT[state]}`} />
      <span className={state === "offline" ? "font-bold text-overdue" : undefined}>{t(state)}</span>
    </div>
  );
}
