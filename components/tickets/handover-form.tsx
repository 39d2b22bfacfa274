"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { COLLECTOR_RELATIONS, type HandoverInput } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";

type Relation = HandoverInput["relation"];
type Props = {
  card: TicketCard;
  onSubmit: (handover: HandoverInput) => void;
  onCancel: () => void;
  /** The heading's id, for the dialog that holds this. */
  headingId?: string | undefined;
  /** Somebody else moved the ticket meanwhile. */
  isOvertaken: boolean;
};

/** Serah terima: who takes the letter, and that the originals were seen. */
export function HandoverForm({ card, onSubmit, onCancel, headingId, isOvertaken }: Props) {
  const t = useTranslations("tickets.handover");
  const common = useTranslations("common");
  const [collectedBy, setCollectedBy] = useState(card.applicant ?? "");
  const [relation, setRelation] = useState<Relation>("applicant");
  const [originalsSeen, setOriginalsSeen] = useState(false);
  const [note, setNote] = useState("");
  const isReady = collectedBy.trim().length >= 2 && originalsSeen;
  const submit = () => onSubmit({ collectedBy, relation, originalsSeen, ...(note.trim() ? { note } : {}) });
  return (
    <div className="grid gap-3">
      <h3 id={headingId} className="text-md font-bold">
        {t("title")}
      </h3>
      <TextField
        label={t("collectedBy")}
        value={collectedBy}
        onChange={setCollectedBy}
        maxLength={120}
        autoFocus
      />
      <Select
        label={t("relation")}
        options={COLLECTOR_RELATIONS.map((id) => ({ id, label: t(id) }))}
        value={relation}
        onChange={setRelation}
      />
      <TextField
        label={t("note")}
        labelNote={common("optional")}
        value={note}
        onChange={setNote}
        maxLength={300}
      />
      <Checkbox isSelected={originalsSeen} onChange={setOriginalsSeen}>
        {t("originalsSeen")}
      </Checkbox>
      <div className="flex flex-wrap items-center gap-1.5 max-sm:flex-col max-sm:items-stretch max-sm:*:h-touch">
        <Button variant="primary" isDisabled={!isReady || isOvertaken} onPress={submit}>
          {t("submit")}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {common("cancel")}
        </Button>
        {!originalsSeen && <p className="text-xs text-ink-3">{t("originalsNeeded")}</p>}
      </div>
    </div>
  );
}
