"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { FaultRow, HealthReport } from "@/lib/health/health";
import { FaultRows } from "./fault-rows";
import { useReplay } from "./health-queries";
import { type SetAside, SetAsideConfirm } from "./set-aside-confirm";

type OpenFaultsProps = { report: HealthReport; rows: FaultRow[] };

/** Webhooks that could not be read or stored: read them anew, or set aside those that never can be. */
export function OpenFaults({ report, rows }: OpenFaultsProps) {
  const t = useTranslations("settings.state");
  const errorText = useErrorText();
  const viewer = useViewer();
  const replay = useReplay();
  const [asked, ask] = useState<SetAside>();
  const run = (deliveryId?: string) =>
    replay.mutate(
      { deliveryId },
      { onError: (error) => showToast({ kind: "failed", text: errorText(error) }) },
    );
  const canReplay = can(viewer, "health.replay");
  const canSetAside = can(viewer, "health.set_aside");
  const { count } = report.faults;
  return (
    <>
      <p className="mb-2 text-sm text-pretty text-ink-2">{t("unreadNote")}</p>
      <FaultRows
        label={t("unread")}
        rows={rows}
        acts={({ deliveryId }, moment) => (
          <>
            {canReplay && (
              <Button
                size="small"
                onPress={() => run(deliveryId)}
                isPending={replay.isPending && replay.variables.deliveryId === deliveryId}
                aria-label={t("replayOne", { moment })}
              >
                {t("replay")}
              </Button>
            )}
            {canSetAside && (
              <Button
                size="small"
                variant="quiet"
                onPress={() => ask({ count: 1, deliveryId })}
                aria-label={t("setAsideOne", { moment })}
              >
                {t("setAside")}
              </Button>
            )}
          </>
        )}
      />
      {count > 1 && (
        <div className="mt-3 flex flex-wrap gap-2 max-sm:*:flex-1">
          {canReplay && (
            <Button onPress={() => run()} isPending={replay.isPending && !replay.variables.deliveryId}>
              {t("replayAll")}
            </Button>
          )}
          {canSetAside && (
            <Button variant="quiet" onPress={() => ask({ count, receivedUntil: report.at })}>
              {t("setAsideAll")}
            </Button>
          )}
        </div>
      )}
      {asked && <SetAsideConfirm asked={asked} onClose={() => ask(undefined)} />}
    </>
  );
}
