"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { tellSessionEnd } from "@/lib/http/session-end";
import { useConnection } from "../shell/connection-context";
import { coalesce } from "./coalesce";
import { keysOf } from "./invalidations";
import { shareLiveLine } from "./share-live-line";

const POLL_MS = 20_000;
const EVERYTHING = [[]];

/** Keeps what is on screen true: hears what changed and has it read anew; polls while the line is down. Draws nothing. */
export function LiveEvents() {
  const queryClient = useQueryClient();
  const { state, setState } = useConnection();

  useEffect(() => {
    const refresh = coalesce((keys) => {
      for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
    });
    return shareLiveLine({
      onEvent: (event) => refresh(keysOf(event)),
      onGap: () => refresh(EVERYTHING),
      onState: setState,
      onEnd: tellSessionEnd,
    });
  }, [queryClient, setState]);

  useEffect(() => {
    if (state !== "offline") return;
    const poll = setInterval(() => void queryClient.invalidateQueries(), POLL_MS);
    return () => clearInterval(poll);
  }, [state, queryClient]);

  return null;
}
