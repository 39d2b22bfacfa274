"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

export type ConnectionState = "connected" | "connecting" | "offline";
type Connection = { state: ConnectionState; setState: (state: ConnectionState) => void };

const ConnectionContext = createContext<Connection>({ state: "connecting", setState: () => undefined });

export function ConnectionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<ConnectionState>("connecting");
  const connection = useMemo(() => ({ state, setState }), [state]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

/** Whether live events arrive. The live client calls `setState`; screens poll while it says "offline". */
export const useConnection = () => useContext(ConnectionContext);
