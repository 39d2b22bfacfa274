import { useSendingPause } from "../shell/sending-query";
import { knownClockOffset } from "./server-clock";
import { useHasWaited } from "./use-has-waited";

/** Whether what has been in the outbox since then (ISO text; null: nothing is) waits for WhatsApp, and is not just on its way. */
export function useKeptWaiting(since: string | null): boolean {
  const isPaused = useSendingPause() !== null;
  const hasWaited = useHasWaited(since === null ? null : Date.parse(since) - knownClockOffset());
  return since !== null && (isPaused || hasWaited);
}
