import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { LocaleSwitch } from "@/components/shell/locale-switch";
import { OfficeMark } from "@/components/shell/office-mark";

export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages sections={["signIn", "setup"]}>
      <div className="grid min-h-dvh justify-items-center bg-sheet sm:content-center sm:bg-paper sm:py-8">
        <div className="flex w-full max-w-[420px] flex-col p-5 sm:rounded-lg sm:border sm:border-line sm:bg-sheet sm:p-8">
          <div className="mb-5 flex items-center justify-between">
            <OfficeMark className="size-10" />
            <LocaleSwitch />
          </div>
          {children}
        </div>
      </div>
    </ClientMessages>
  );
}
