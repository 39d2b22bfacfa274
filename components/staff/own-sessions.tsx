"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { MonitorSmartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignOutEverywhereDialog } from "@/components/shell/sign-out-everywhere-dialog";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { showToast } from "@/components/ui/toast-queue";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { OwnSession } from "@/lib/staff/staff";
import { deviceName } from "./device-name";
import { staffQueries, useRevokeSession } from "./staff-queries";

/** Where one is signed in, and the way out of each. */
export function OwnSessions() {
  const t = useTranslations("settings.own");
  const { data } = useSuspenseQuery(staffQueries.ownSessions());
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ul className="border-t border-line">
        {data.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <Button onPress={() => setAsking(true)} className="mt-3.5">
        <MonitorSmartphone aria-hidden="true" className="size-4" />
        {t("everywhere")}…
      </Button>
      {isAsking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function Session({ session }: { session: OwnSession }) {
  const t = useTranslations("settings.own");
  const errorText = useErrorText();
  const clock = useOfficeClock();
  const revoke = useRevokeSession();
  const device = deviceName(session.userAgent);
  const words = device ? t("device", device) : t("unknownDevice");
  const signOut = () =>
    revoke.mutate(session.id, {
      onSuccess: () => showToast({ text: t("revoked") }),
      onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
    });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 text-sm">
      <span className="min-w-0 flex-1">
        <b className="font-bold">{words}</b> {session.isThisOne && <Chip meaning="sea">{t("thisOne")}</Chip>}
        <span className="block text-ink-3">
          {t("lastSeen", { moment: formatDayTime(session.lastSeenAt, clock) })} ·{" "}
          {t("since", { moment: formatDayTime(session.createdAt, clock) })}
        </span>
      </span>
      {!session.isThisOne && (
        <Button
          size="small"
          onPress={signOut}
          isPending={revoke.isPending}
          aria-label={t("revokeDevice", { device: words })}
        >
          {t("revoke")}
        </Button>
      )}
    </li>
  );
}
