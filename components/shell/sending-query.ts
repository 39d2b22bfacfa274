import { queryOptions, useQuery } from "@tanstack/react-query";
import { can } from "@/lib/auth/permissions";
import { api } from "@/lib/http/api";
import type { SendingPause } from "@/lib/outbox/sending-pause";
import { actionFor } from "@/lib/whatsapp/error-actions";
import { NO_CODE } from "@/lib/whatsapp/no-code";
import { useViewer } from "./viewer-context";

/** Said anew by the live event `sending.changed`. */
export const sendingQuery = queryOptions({
  queryKey: ["sending"],
  queryFn: ({ signal }) => api.get<SendingPause | null>("/api/sending", { signal }),
});

const TOKEN_CODES = [0, 190];

export type PauseCause = "token" | "account" | "unreachable";

/** The pause that is worth a word, and why it is. */
export function useSendingPause(): { pause: SendingPause; cause: PauseCause } | null {
  const viewer = useViewer();
  const { data: pause } = useQuery({ ...sendingQuery, enabled: can(viewer, "sending.read") });
  const cause = pause ? causeOf(pause) : null;
  return pause && cause ? { pause, cause } : null;
}

/** A number that only sends too fast goes on within the minute: nobody needs to know. */
export function causeOf({ code }: SendingPause): PauseCause | null {
  if (code === NO_CODE) return "unreachable";
  if (TOKEN_CODES.includes(code)) return "token";
  return actionFor(code) === "wait" ? null : "account";
}
