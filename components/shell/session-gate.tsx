"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { onSessionEnd } from "@/lib/http/session-end";

/**
 * Shows the desk while the session lasts. Once the server has said that it is over, nothing of a resident stays on the
 * screen or in memory while the sign-in page comes; a full load, and Back does not return here.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [hasEnded, setEnded] = useState(false);

  useEffect(() => onSessionEnd(() => setEnded(true)), []);

  useEffect(() => {
    if (!hasEnded) return;
    queryClient.clear();
    const { pathname, search } = window.location;
    window.location.replace(
      `/login?${new URLSearchParams({ ended: "1", callbackUrl: `${pathname}${search}` })}`,
    );
  }, [hasEnded, queryClient]);

  return hasEnded ? null : children;
}
