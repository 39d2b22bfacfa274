"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ShellViewer } from "./shell-viewer";

const ViewerContext = createContext<ShellViewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: ShellViewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Who is signed in, for `can(viewer, action)` on buttons and "mine" on avatars. The server decides anew each time. */
export function useViewer(): ShellViewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer belongs inside the desk");
  return viewer;
}
