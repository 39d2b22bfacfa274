"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useConnection } from "../shell/connection-context";
import { sleep } from "./sleep";

/** The sums are heavy: a busy counter is counted again no more often than this. */
const REST_MS = 10_000;
/** "Menunggu 42 mnt" grows older although nothing happens. */
const AGE_MS = 60_000;

/**
 * Has the server draw the page anew when live events make "statistics" stale; no figure is computed in the browser.
 * Not while the line is down: a refresh that fails would leave the page. Draws nothing.
 */
export function LiveStatistics() {
  const router = useRouter();
  const { state } = useConnection();
  const drawnAt = useRef(Date.now());

  useQuery({
    queryKey: ["statistics", "page"],
    queryFn: async ({ signal }) => {
      await sleep(drawnAt.current + REST_MS - Date.now(), signal);
      drawnAt.current = Date.now();
      router.refresh();
      return drawnAt.current;
    },
    initialData: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: AGE_MS,
    enabled: state === "connected",
    gcTime: 0,
  });

  return null;
}
