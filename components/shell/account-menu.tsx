"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { MenuButton } from "@/components/ui/menu-button";
import { AccountMenuItems } from "./account-menu-items";
import { isPhone } from "./is-phone";
import { SignOutEverywhereDialog } from "./sign-out-everywhere-dialog";
import { useViewer } from "./viewer-context";

/** Who is signed in; behind it appearance, language and the ways out. */
export function AccountMenu({ hasSettings }: { hasSettings: boolean }) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <MenuButton
        label={t("account", { name: viewer.name })}
        placement={isPhone() ? "top end" : "right bottom"}
        trigger={
          <AriaButton
            aria-label={t("account", { name: viewer.name })}
            className="grid flex-none place-items-center rounded-md py-1 outline-offset-[-2px] hover:bg-well max-sm:w-[68px] max-sm:py-0"
          >
            <Avatar initials={viewer.initials} size="medium" />
          </AriaButton>
        }
      >
        <AccountMenuItems hasSettings={hasSettings} onSignOutEverywhere={() => setAsking(true)} />
      </MenuButton>
      {isAsking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
