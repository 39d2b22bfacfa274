import { useSyncExternalStore } from "react";

const parts = new Map<string, number>();
const listeners = new Set<() => void>();

/** How far the file of a reply has got, 0 to 1. */
export function noteProgress(clientMessageId: string, part: number): void {
  parts.set(clientMessageId, part);
  for (const tell of listeners) tell();
}

export function useUploadProgress(clientMessageId: string): number {
  return useSyncExternalStore(
    listen,
    () => parts.get(clientMessageId) ?? 0,
    () => 0,
  );
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
