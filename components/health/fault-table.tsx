"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import type { FaultRow } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";
import { useReplay } from "./health-queries";

/** Webhooks that could not be read or stored: when, why, and the way to try again. */
export function FaultTable({ rows }: { rows: FaultRow[] }) {
  const t = useTranslations("settings.state");
  const errorText = useErrorText();
  const replay = useReplay();
  const canReplay = can(useViewer(), "health.replay");
  const run = (deliveryId?: string) =>
    replay.mutate(
      { deliveryId },
      {
        onSuccess: ({ count }) => showToast({ text: t("replayed", { count }) }),
        onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
      },
    );
  return (
    <>
      <p className="mb-2 text-sm text-pretty text-ink-2">{t("unreadNote")}</p>
      <Table label={t("unread")}>
        <thead>
          <tr>
            <HeadCell>{t("received")}</HeadCell>
            <HeadCell>{t("kind")}</HeadCell>
            <HeadCell>{t("reason")}</HeadCell>
            <HeadCell />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fault key={row.deliveryId} row={row} {...(canReplay ? { onReplay: run } : {})} />
          ))}
        </tbody>
      </Table>
      {canReplay && rows.length > 1 && (
        <Button onPress={() => run()} isPending={replay.isPending} className="mt-3">
          {t("replayAll")}
        </Button>
      )}
    </>
  );
}

function Fault({ row, onReplay }: { row: FaultRow; onReplay?: (deliveryId: string) => void }) {
  const t = useTranslations("settings.state");
  const moment = formatDayTime(row.receivedAt, useOfficeClock());
  return (
    <tr>
      <Cell className="whitespace-nowrap">{moment}</Cell>
      <Cell>{t(row.state)}</Cell>
      <Cell className="text-xs break-all text-ink-3">{row.reasons.join("; ")}</Cell>
      <Cell isNumber>
        {onReplay && (
          <Button
            size="small"
            onPress={() => onReplay(row.deliveryId)}
            aria-label={t("replayOne", { moment })}
          >
            {t("replay")}
          </Button>
        )}
      </Cell>
    </tr>
  );
}
