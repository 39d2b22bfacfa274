import { useSyncExternalStore } from "react";

const QUERY = "(max-width: 640px)";

/** Whether the phone's layout is shown, also when the window is turned or resized; false on the server. */
export const useIsPhone = () => useSyncExternalStore(subscribe, read, () => false);

const read = () => window.matchMedia(QUERY).matches;

function subscribe(onChange: () => void) {
  const media = window.matchMedia(QUERY);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
