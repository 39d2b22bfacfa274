"use client";

import { useState } from "react";
import { MenuButton } from "@/components/ui/menu-button";
import { AccountButton, type AccountFace } from "./account-button";
import { AccountMenuItems } from "./account-menu-items";
import { isPhone } from "./is-phone";
import { SignOutEverywhereDialog } from "./sign-out-everywhere-dialog";

/** The menu itself; it comes open, since it is drawn because somebody asked for it. */
export function AccountMenuPanel({ hasSettings, ...face }: AccountFace & { hasSettings: boolean }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <MenuButton
        defaultOpen
        label={face.label}
        placement={isPhone() ? "top end" : "right bottom"}
        trigger={<AccountButton {...face} />}
      >
        <AccountMenuItems hasSettings={hasSettings} onSignOutEverywhere={() => setAsking(true)} />
      </MenuButton>
      {isAsking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
