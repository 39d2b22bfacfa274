"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { toastQueue } from "@/components/ui/toast-queue";

const ToastRegion = lazy(async () => ({
  default: (await import("@/components/ui/toast-region")).ToastRegion,
}));

/** The desk's toasts; their region is fetched with the first one. */
export function Toasts() {
  const t = useTranslations("shell");
  const hasToasts = useSyncExternalStore(
    (onChange) => toastQueue.subscribe(onChange),
    () => toastQueue.visibleToasts.length > 0,
    () => false,
  );
  if (!hasToasts) return null;
  return (
    <Suspense>
      <ToastRegion label={t("notifications")} dismissLabel={t("dismissNotification")} />
    </Suspense>
  );
}
