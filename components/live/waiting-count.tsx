"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { inboxQueries } from "../inbox/inbox-queries";
import { useSectionBadges } from "../shell/section-badges";

const COUNT_BEFORE = /^\(\d+\+?\) /;

/** How many wait for an answer, on the rail and before the title of the browser's tab. Draws nothing. */
export function WaitingCount() {
  const { data } = useQuery(inboxQueries.counts());
  const { setBadge } = useSectionBadges();
  const waiting = data?.waiting ?? 0;

  useEffect(() => setBadge("inbox", waiting), [setBadge, waiting]);

  useEffect(() => {
    const put = () => {
      const bare = document.title.replace(COUNT_BEFORE, "");
      const title = waiting > 0 ? `(${waiting > 99 ? "99+" : waiting}) ${bare}` : bare;
      if (document.title !== title) document.title = title;
    };
    put();
    // Going to another page writes the title anew.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [waiting]);

  return null;
}
