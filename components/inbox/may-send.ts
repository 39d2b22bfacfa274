import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { TimedDetail } from "./inbox-queries";

/** What may be sent in a conversation now: once the reply window is closed, approved templates alone. */
export type MaySend = "anything" | "templates" | "nothing";

export function maySendIn(
  { block }: TimedDetail,
  viewer: Pick<Viewer, "roles">,
  isWindowOpen: boolean,
): MaySend {
  if (block || !can(viewer, "conversation.reply")) return "nothing";
  return isWindowOpen ? "anything" : "templates";
}
