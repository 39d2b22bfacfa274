import "server-only";
import { notFound, redirect } from "next/navigation";
import { type Action, can } from "./permissions";
import { getViewer, type Viewer } from "./viewer";

/**
 * As `requireViewer`, for pages and layouts. Who is signed out is taken to the sign-in page, and who may not do `action`
 * gets the calm page for what is not there or not theirs: neither is a failure. First statement of each page.
 */
export async function pageViewer(action?: Action): Promise<Viewer> {
  const viewer = (await getViewer()) ?? redirect("/login");
  if (action && !can(viewer, action)) notFound();
  return viewer;
}
