"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { SearchField } from "@/components/ui/search-field";
import { FoundList } from "./found-list";
import { inboxQueries } from "./inbox-queries";
import { useInboxView } from "./inbox-view";
import { ListTabs } from "./list-tabs";
import { OtherViews } from "./other-views";
import { RowList } from "./row-list";

/** The left pane: search, views, the conversations of the chosen view. */
export function ConversationList({ officeName }: { officeName: string }) {
  const t = useTranslations("inbox");
  const [q, setQ] = useState("");
  const view = useInboxView();
  const list = useInfiniteQuery(inboxQueries.list(view));
  const asked = q.trim();
  return (
    <section aria-label={t("title")} className="flex min-h-0 min-w-0 flex-col border-r border-line bg-sheet">
      <header className="grid gap-2.5 px-4 pt-3.5 pb-2.5">
        <div className="flex items-center gap-2">
          <h1 className="flex min-w-0 flex-1 items-baseline gap-2 text-xl font-[750] tracking-[-0.01em]">
            {t("title")}
            <small className="truncate text-sm font-medium tracking-normal text-ink-3">{officeName}</small>
          </h1>
          <OtherViews />
        </div>
        <SearchField
          label={t("search")}
          placeholder={t("searchHint")}
          clearLabel={t("clearSearch")}
          shortcut={<Kbd>/</Kbd>}
          value={q}
          onChange={setQ}
        />
      </header>
      {asked ? (
        <FoundList q={asked} view={view} />
      ) : (
        <>
          <ListTabs view={view} />
          <RowList list={list} view={view} />
        </>
      )}
    </section>
  );
}
