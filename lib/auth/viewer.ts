import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { AppError } from "../errors";
import { authOptions } from "./auth-options";
import { findViewer } from "./find-viewer";
import type { Role } from "./permissions";

/** Who is asking. First argument of every verb. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  initials: string;
  roles: Role[];
  sessionId: string;
};

/** The signed-in member of staff, read from the database on each request; null when signed out or revoked. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const token = await getServerSession(authOptions());
  return token?.sessionId ? findViewer(token.sessionId) : null;
});

/** As `getViewer`, but throws `not_signed_in`. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) throw new AppError("not_signed_in");
  return viewer;
}
