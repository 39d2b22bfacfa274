import type { ReactNode } from "react";
import { LiveEvents } from "@/components/live/live-events";
import { WaitingCount } from "@/components/live/waiting-count";
import { ClientMessages } from "@/components/shell/client-messages";
import { DeskShell } from "@/components/shell/desk-shell";
import { Providers } from "@/components/shell/providers";
import { SECTIONS } from "@/components/shell/sections";
import { pageViewer } from "@/lib/auth/page-viewer";
import { can } from "@/lib/auth/permissions";

/** Draws the frame for whoever is signed in. What they may see is decided in each verb, not here. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await pageViewer();
  const { id, name, initials, roles } = viewer;
  const sections = SECTIONS.filter(({ action }) => can(viewer, action)).map((section) => section.id);
  return (
    <ClientMessages>
      <Providers viewer={{ id, name, initials, roles }}>
        <LiveEvents />
        {can(viewer, "conversation.read") && <WaitingCount />}
        <DeskShell sections={sections}>{children}</DeskShell>
      </Providers>
    </ClientMessages>
  );
}
