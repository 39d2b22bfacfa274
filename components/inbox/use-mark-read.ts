import { useEffect } from "react";
import { markRead } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";

/** What stands on a screen that somebody looks at is read; a tab in the background reads nothing. */
export function useMarkRead({ id, unreadCount }: TimedDetail) {
  useEffect(() => {
    if (unreadCount === 0) return;
    const look = () => {
      if (document.visibilityState === "visible") void markRead(id);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [id, unreadCount]);
}
