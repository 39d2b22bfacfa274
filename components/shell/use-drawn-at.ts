import { useNow } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * While the browser takes over a page that the server drew: the moment at which it was drawn, in ms, so that both write
 * the same words. Undefined afterwards.
 */
export function useDrawnAt(): number | undefined {
  const drawnAt = useNow().getTime();
  const isTakingOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return isTakingOver ? drawnAt : undefined;
}
