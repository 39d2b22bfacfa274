import "server-only";
import { redirect } from "next/navigation";
import { getViewer, type Viewer } from "./viewer";

/** As `requireViewer`, for pages and layouts: who is signed out is taken to the sign-in page, which is no failure. */
export async function pageViewer(): Promise<Viewer> {
  return (await getViewer()) ?? redirect("/login");
}
