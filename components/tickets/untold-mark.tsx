"use client";

import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useViewer } from "@/components/shell/viewer-context";
import { can } from "@/lib/auth/permissions";
import type { TicketCard } from "@/lib/tickets/ticket-card";

const TellDialog = lazy(async () => ({ default: (await import("./tell-dialog")).TellDialog }));

/** On a card: the resident should have been told and was not; for those who may, the way to do it now. */
export function UntoldMark({ card }: { card: TicketCard }) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  const [isTelling, setTelling] = useState(false);
  const face = (
    <>
      <BellOff aria-hidden="true" className="size-[15px]" />
      {t("untold")}
    </>
  );
  const look = "flex items-center gap-1 font-bold text-waiting";
  if (!can(viewer, "ticket.move")) return <span className={look}>{face}</span>;
  return (
    <>
      <Button
        aria-label={t("tellAbout", { number: card.number })}
        onPress={() => setTelling(true)}
        className={`relative z-[2] -m-2 p-2 underline decoration-dotted underline-offset-3 ${look}`}
      >
        {face}
      </Button>
      {isTelling && (
        <Suspense>
          <TellDialog card={card} onClose={() => setTelling(false)} />
        </Suspense>
      )}
    </>
  );
}
