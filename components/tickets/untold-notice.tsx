"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { TellDialog } from "./tell-dialog";

/** On the ticket's page, where it stands: it was moved without the message that belongs to this state. */
export function UntoldNotice({ card }: { card: TicketCard }) {
  const t = useTranslations("tickets");
  const [isTelling, setTelling] = useState(false);
  return (
    <Notice meaning="waiting" className="mt-1.5">
      <p>{t("untoldBody")}</p>
      <Button size="small" className="mt-1.5" onPress={() => setTelling(true)}>
        <Send aria-hidden="true" className="size-3.5" />
        {t("tell")}
      </Button>
      {isTelling && <TellDialog card={card} onClose={() => setTelling(false)} />}
    </Notice>
  );
}
