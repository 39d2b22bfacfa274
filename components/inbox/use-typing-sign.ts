import { useRef } from "react";
import { api } from "@/lib/http/api";
import type { TimedDetail } from "./inbox-queries";

/** WhatsApp shows it for 25 seconds. */
const AGAIN_AFTER_MS = 20_000;

/** Tells the resident's phone that somebody writes, now and then; whether that arrives does not matter. */
export function useTypingSign({ id, isTypingShown, windowClosesAt }: TimedDetail): () => void {
  const toldAt = useRef(0);
  return () => {
    const now = Date.now();
    if (!isTypingShown || !windowClosesAt || now - toldAt.current < AGAIN_AFTER_MS) return;
    toldAt.current = now;
    void api.post(`/api/conversations/${id}/typing`).catch(() => undefined);
  };
}
