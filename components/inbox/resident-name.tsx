"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { RESIDENT_NAME_MAX_CHARACTERS } from "@/lib/conversations/inbox-views";
import { andThen, useNameResident } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";

/** What the office calls this person: from their WhatsApp profile, until an officer writes it. */
export function ResidentName({ detail }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const [isWriting, setWriting] = useState(false);
  if (isWriting) return <NameForm detail={detail} onDone={() => setWriting(false)} />;
  return (
    <>
      <span className="min-w-0 break-words">{detail.hasName ? detail.name : t("nameless")}</span>
      <button type="button" className="link" onClick={() => setWriting(true)} aria-label={t("changeName")}>
        {t("change")}
      </button>
    </>
  );
}

function NameForm({ detail, onDone }: { detail: TimedDetail; onDone: () => void }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const naming = useNameResident(detail.id);
  const [name, setName] = useState(detail.hasName ? detail.name : "");
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) andThen(naming.mutateAsync(name), onDone);
  };
  return (
    <form onSubmit={save} className="grid min-w-0 flex-1 gap-1.5">
      <TextField
        label={t("name")}
        isLabelHidden
        value={name}
        onChange={setName}
        maxLength={RESIDENT_NAME_MAX_CHARACTERS}
        hint={t("nameStays")}
        autoFocus
      />
      <div className="flex gap-1.5">
        <Button
          type="submit"
          size="small"
          variant="primary"
          isDisabled={!name.trim()}
          isPending={naming.isPending}
        >
          {common("save")}
        </Button>
        <Button size="small" onPress={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
