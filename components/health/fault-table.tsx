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

const NAMED = ["not_stored", "never_finished", "no sender"] as const;

/** The parser's own words stand in the tooltip, for whoever looks after the server. */
function reasonsOf({ state, reasons }: FaultRow) {
  if (state === "unreadable") return ["not_whatsapp"] as const;
  const kinds = reasons.map((reason) => NAMED.find((name) => reason.endsWith(name)) ?? "unreadable_part");
  return [...new Set(kinds)].map((kind) => (kind === "no sender" ? "no_sender" : kind));
}

function Fault({ row, onReplay }: { row: FaultRow; onReplay?: (deliveryId: string) => void }) {
  const t = useTranslations("settings.state");
  const moment = formatDayTime(row.receivedAt, useOfficeClock());
  return (
    <tr>
      <Cell className="whitespace-nowrap">{moment}</Cell>
      <Cell>{t(row.state)}</Cell>
      <Cell className="text-xs text-ink-3" title={row.reasons.join("; ")}>
        {reasonsOf(row).map((reason) => (
          <span key={reason} className="block">
            {t(`reasons.${reason}`)}
          </span>
        ))}
      </Cell>
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
