"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { InboxRow } from "@/lib/conversations/inbox-row";
import { SEARCH_MIN_CHARACTERS } from "@/lib/conversations/inbox-views";
import { formatListTime } from "@/lib/i18n/office-time";
import { useErrorText } from "../shell/use-error-text";
import { useNow } from "../shell/use-now";
import { useOfficeClock } from "../shell/use-office-clock";
import { initialsFor } from "./conversation-row";
import { inboxQueries, type TimedDetail } from "./inbox-queries";
import { useDebounced } from "./use-debounced";

const PAUSE_MS = 250;

type FindAccountProps = { detail: TimedDetail; onChoose: (row: InboxRow) => void };

/** Searches as the inbox does; who is this person already is not offered. */
export function FindAccount({ detail, onChoose }: FindAccountProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const [q, setQ] = useState("");
  const asked = useDebounced(q.trim(), PAUSE_MS);
  const isAsked = asked.length >= SEARCH_MIN_CHARACTERS;
  return (
    <div className="grid gap-3">
      <p className="text-md text-pretty text-ink-2">{t("samePersonHint")}</p>
      <SearchField
        label={t("samePersonSearch")}
        placeholder={t("samePersonSearch")}
        clearLabel={common("clearSearch")}
        value={q}
        onChange={setQ}
        autoFocus
      />
      <div className="min-h-32">{isAsked && <Found q={asked} detail={detail} onChoose={onChoose} />}</div>
    </div>
  );
}

function Found({ q, detail, onChoose }: FindAccountProps & { q: string }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const found = useQuery(inboxQueries.search(q));
  if (found.isPending) return <SkeletonRows label={common("loading")} count={3} />;
  if (found.isError)
    return (
      <p role="alert" className="text-sm text-overdue">
        {errorText(found.error)}
      </p>
    );
  const own = new Set([detail.id, ...detail.accounts.map(({ conversationId }) => conversationId)]);
  const others = found.data.rows.filter(({ id }) => !own.has(id));
  if (others.length === 0)
    return (
      <p role="status" className="text-sm text-ink-2">
        {t("samePersonNobody")}
      </p>
    );
  return (
    <ul aria-label={t("found")} className="-mx-2 grid">
      {others.map((row) => (
        <li key={row.id}>
          <Choice row={row} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

function Choice({ row, onChoose }: { row: InboxRow; onChoose: (row: InboxRow) => void }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const time = formatListTime(row.lastMessageAt, useNow(), clock);
  return (
    <button
      type="button"
      onClick={() => onChoose(row)}
      className="flex w-full min-w-0 items-center gap-3 rounded-md px-2 py-1.5 text-left hover:bg-well pointer-coarse:min-h-touch"
    >
      <Avatar initials={initialsFor(row)} size="medium" />
      <span className="grid min-w-0">
        <span className="truncate font-semibold">{row.name}</span>
        <span className="truncate text-sm text-ink-3">
          {[row.hasName && row.handle, t("lastWrote", { time })].filter(Boolean).join(" · ")}
        </span>
      </span>
    </button>
  );
}
