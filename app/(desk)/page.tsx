import { redirect } from "next/navigation";
import { SECTIONS } from "@/components/shell/sections";
import { pageViewer } from "@/lib/auth/page-viewer";
import { can } from "@/lib/auth/permissions";

/** The front page of each: the lurah's figures, else the first section that the viewer may see. */
export default async function HomePage() {
  const viewer = await pageViewer();
  const isOnlyHead = viewer.roles.includes("head") && !can(viewer, "conversation.read");
  if (isOnlyHead) redirect("/statistics");
  const first = SECTIONS.find(({ action }) => can(viewer, action));
  redirect(first?.href ?? "/settings/account");
}
