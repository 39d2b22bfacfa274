"use client";

import { useTranslations } from "next-intl";
import { useUnmask } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";

/** The number, masked until it is asked for; the server records who looked. */
export function ShownPhone({ detail }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const unmask = useUnmask(detail.id);
  if (unmask.data) {
    return (
      <>
        <span className="tabular-nums">{unmask.data.phone}</span>
        <button type="button" className="link" onClick={() => unmask.reset()}>
          {t("hide")}
        </button>
      </>
    );
  }
  return (
    <>
      <span className="tabular-nums">{detail.hasPhone ? detail.handle : ""}</span>
      <button
        type="button"
        className="link"
        disabled={unmask.isPending}
        onClick={() => unmask.mutate(undefined)}
      >
        {t("showNumber")}
      </button>
    </>
  );
}
