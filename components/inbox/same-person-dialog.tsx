"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { v4 as uuid } from "uuid";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { InboxRow } from "@/lib/conversations/inbox-row";
import { andThen, useMerge, useSeparate } from "./conversation-mutations";
import { FindAccount } from "./find-account";
import type { TimedDetail } from "./inbox-queries";

type SamePersonDialogProps = { detail: TimedDetail; onClose: () => void };

/** Finds the other account, says exactly what will happen, and notes both as one person. */
export function SamePersonDialog({ detail, onClose }: SamePersonDialogProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const [other, setOther] = useState<InboxRow | null>(null);
  const merge = useMerge(detail.id);
  const separate = useSeparate(detail.id);
  const confirm = ({ id }: InboxRow) => {
    const mergeId = uuid();
    const tell = () => {
      showToast({
        text: t("samePersonDone"),
        action: { label: common("undo"), onPress: () => separate.mutate(mergeId) },
      });
      onClose();
    };
    andThen(merge.mutateAsync({ mergeId, intoConversationId: id }), tell);
  };
  return (
    <Dialog
      title={t("samePersonTitle", { name: detail.name })}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        other && (
          <>
            <Button variant="primary" onPress={() => confirm(other)} isPending={merge.isPending}>
              {t("samePersonConfirm")}
            </Button>
            <Button autoFocus onPress={() => setOther(null)}>
              {common("back")}
            </Button>
          </>
        )
      }
    >
      {other ? (
        <Consequences detail={detail} other={other} />
      ) : (
        <FindAccount detail={detail} onChoose={setOther} />
      )}
    </Dialog>
  );
}

const CONSEQUENCES = ["Tickets", "Threads", "Bot", "Name", "Undo"] as const;

function Consequences({ detail, other }: { detail: TimedDetail; other: InboxRow }) {
  const t = useTranslations("inbox");
  return (
    <div className="grid gap-2.5 text-md text-pretty">
      <p className="font-semibold">{t("samePersonAsk", { one: called(detail), other: called(other) })}</p>
      <ul className="grid list-disc gap-1.5 pl-5 text-ink-2">
        {CONSEQUENCES.map((name) => (
          <li key={name}>{t(`samePerson${name}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** "Yosina Rumbiak (0812••••1234)" */
const called = ({ name, hasName, handle }: { name: string; hasName: boolean; handle: string }) =>
  hasName && handle ? `${name} (${handle})` : name;
