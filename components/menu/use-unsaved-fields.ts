import { useEffect, useId, useSyncExternalStore } from "react";

const fields = new Set<string>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Counts a field whose text cannot be saved as it stands, until it can or the form is left. */
export function useUnsavedField(isRefused: boolean) {
  const id = useId();
  useEffect(() => {
    if (!isRefused) return;
    fields.add(id);
    tell();
    return () => {
      fields.delete(id);
      tell();
    };
  }, [id, isRefused]);
}

/** How many fields on the page hold a text that is not saved. */
export const useUnsavedCount = () =>
  useSyncExternalStore(
    subscribe,
    () => fields.size,
    () => 0,
  );
