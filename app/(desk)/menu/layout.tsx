import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";

export default function MenuLayout({ children }: { children: ReactNode }) {
  return <ClientMessages sections={["menu"]}>{children}</ClientMessages>;
}
