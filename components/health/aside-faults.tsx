"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { FaultRow } from "@/lib/health/health";
import { FaultRows } from "./fault-rows";
import { useRestore } from "./health-queries";

/** Folded: the webhooks that somebody set aside, each with the way back. */
export function AsideFaults({ count, rows }: { count: number; rows: FaultRow[] }) {
  const t = useTranslations("settings.state");
  const errorText = useErrorText();
  const restore = useRestore();
  const canRestore = can(useViewer(), "health.set_aside");
  const bringBack = (deliveryId: string) =>
    restore.mutate(
      { deliveryId },
      {
        onSuccess: (done) => showToast({ text: t("restored", done) }),
        onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
      },
    );
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit cursor-pointer text-ink-2 pointer-coarse:py-2.5">
        {t("setAsideCount", { count })}
      </summary>
      <div className="mt-2">
        <FaultRows
          label={t("setAsideCount", { count })}
          rows={rows}
          acts={({ deliveryId }, moment) =>
            canRestore && (
              <Button
                size="small"
                onPress={() => bringBack(deliveryId)}
                isPending={restore.isPending && restore.variables.deliveryId === deliveryId}
                aria-label={t("restoreOne", { moment })}
              >
                {t("restore")}
              </Button>
            )
          }
        />
      </div>
    </details>
  );
}
