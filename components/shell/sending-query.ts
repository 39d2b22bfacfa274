import { queryOptions, useQuery } from "@tanstack/react-query";
import { can } from "@/lib/auth/permissions";
import { api } from "@/lib/http/api";
import type { SendingPause } from "@/lib/outbox/sending-pause";
import { causeOf, type PauseCause } from "./pause-cause";
import { useViewer } from "./viewer-context";

/** Said anew by the live event `sending.changed`. */
export const sendingQuery = queryOptions({
  queryKey: ["sending"],
  queryFn: ({ signal }) => api.get<SendingPause | null>("/api/sending", { signal }),
});

/** The pause that is worth a word, and why it is. */
export function useSendingPause(): { pause: SendingPause; cause: PauseCause } | null {
  const viewer = useViewer();
  const { data: pause } = useQuery({ ...sendingQuery, enabled: can(viewer, "sending.read") });
  const cause = pause ? causeOf(pause) : null;
  return pause && cause ? { pause, cause } : null;
}
