import { useSearchParams } from "next/navigation";
import { INBOX_VIEWS, type InboxView } from "@/lib/conversations/inbox-views";

const isView = (name: string | null): name is InboxView => INBOX_VIEWS.some((view) => view === name);

/** The tab of the list. It stands in the address, so that a reload and a link keep it. */
export function useInboxView(): InboxView {
  const name = useSearchParams().get("view");
  return isView(name) ? name : "waiting";
}

/** Changes the tab without asking the server for the page again. */
export function showView(view: InboxView) {
  const url = new URL(window.location.href);
  if (view === "waiting") url.searchParams.delete("view");
  else url.searchParams.set("view", view);
  window.history.replaceState(null, "", url);
}
