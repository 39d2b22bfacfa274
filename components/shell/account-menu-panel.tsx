"use client";

import { type RefObject, useState } from "react";
import { MenuPopover } from "@/components/ui/menu-popover";
import { AccountMenuItems } from "./account-menu-items";
import { isPhone } from "./is-phone";
import { SignOutEverywhereDialog } from "./sign-out-everywhere-dialog";

type AccountMenuPanelProps = {
  label: string;
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The menu itself and what it may ask. */
export function AccountMenuPanel(menu: AccountMenuPanelProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <MenuPopover {...menu} placement={isPhone() ? "top end" : "right bottom"}>
        <AccountMenuItems onSignOutEverywhere={() => setAsking(true)} />
      </MenuPopover>
      {isAsking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
