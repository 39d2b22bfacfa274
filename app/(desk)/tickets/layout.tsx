import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";

export default function TicketsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages sections={["tickets", "whatsapp"]}>{children}</ClientMessages>;
}
