import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages sections={["settings", "whatsapp", "templates"]}>{children}</ClientMessages>;
}
