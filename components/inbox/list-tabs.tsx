"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { INBOX_VIEWS, type InboxView } from "@/lib/conversations/inbox-views";
import { inboxQueries } from "./inbox-queries";
import { showView } from "./inbox-view";

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The views of the list with their counts; arrow keys go from one to the next. "Diblokir" has a tab while it is open. */
export function ListTabs({ view }: { view: InboxView }) {
  const t = useTranslations("inbox");
  const { data: counts } = useQuery(inboxQueries.counts());
  const selected = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another selected tab
  useEffect(() => {
    void selected.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [view]);
  return (
    <div
      role="tablist"
      aria-label={t("views")}
      className="flex flex-none flex-wrap gap-x-3 border-b border-line px-4 text-sm font-semibold whitespace-nowrap text-ink-3"
    >
      {INBOX_VIEWS.filter((name) => name !== "blocked" || name === view).map((name) => {
        const count = name === "waiting" ? counts?.waiting : undefined;
        return (
          <button
            key={name}
            ref={name === view ? selected : undefined}
            type="button"
            role="tab"
            aria-selected={name === view}
            tabIndex={name === view ? 0 : -1}
            onClick={() => showView(name)}
            onKeyDown={goOn}
            className="flex flex-none items-center gap-1.5 pt-2 pb-[9px] outline-offset-[-2px] hover:text-ink-2 aria-selected:text-ink aria-selected:shadow-[inset_0_-2px_var(--sea)] pointer-coarse:min-h-touch"
          >
            {t(`view_${name}`)}
            {count !== undefined && count > 0 && (
              <b className="text-waiting">{count > 999 ? "999+" : count}</b>
            )}
          </button>
        );
      })}
    </div>
  );
}

function goOn({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>) {
  const step = STEP[key];
  if (!step) return;
  const next = step > 0 ? currentTarget.nextElementSibling : currentTarget.previousElementSibling;
  if (!(next instanceof HTMLButtonElement)) return;
  next.focus();
  next.click();
}
