"use client";

import { Ban, Bot, CircleCheck, Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { REPLY_PROMISE_MINUTES } from "@/lib/conversations/inbox-views";
import { useNow } from "../shell/use-now";
import type { TimedDetail } from "./inbox-queries";
import { useIsUnsent } from "./unsent-chip";
import { useWaitedFor } from "./use-waited-for";

/** How the conversation stands; who waits, how long. Nobody waits for a resident who has not been told. */
export function StateChip({
  detail: { state, waitingSince, unsent, clockOffsetMs },
}: {
  detail: TimedDetail;
}) {
  const t = useTranslations("inbox");
  const waitedFor = useWaitedFor("words");
  const now = useNow(clockOffsetMs);
  const isReplyUnsent = useIsUnsent(unsent) && unsent?.of === "staff";
  if (waitingSince) {
    const waited = now - Date.parse(waitingSince);
    return (
      <Chip
        meaning={waited > REPLY_PROMISE_MINUTES * 60_000 ? "overdue" : "waiting"}
        icon={<Clock aria-hidden="true" />}
        className="flex-none"
      >
        <span className="sr-only">{t("waits")} </span>
        <span>{waitedFor(waited)}</span>
      </Chip>
    );
  }
  switch (state) {
    case "bot":
      return (
        <Chip meaning="bot" icon={<Bot aria-hidden="true" />} className="flex-none">
          {t("withBot")}
        </Chip>
      );
    case "waiting_resident":
      return isReplyUnsent ? null : (
        <Chip meaning="paused" icon={<Hourglass aria-hidden="true" />} className="flex-none">
          {t("waitsForResident")}
        </Chip>
      );
    case "closed":
      return (
        <Chip meaning="ready" icon={<CircleCheck aria-hidden="true" />} className="flex-none">
          {t("closed")}
        </Chip>
      );
    case "blocked":
      return (
        <Chip meaning="paused" icon={<Ban aria-hidden="true" />} className="flex-none">
          {t("blocked")}
        </Chip>
      );
    default:
      return (
        <Chip meaning="sea" className="flex-none">
          {t("withOfficer")}
        </Chip>
      );
  }
}
