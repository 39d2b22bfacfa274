"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { useViewer } from "./viewer-context";

const loadPanel = () => import("./account-menu-panel");
const AccountMenuPanel = lazy(async () => ({ default: (await loadPanel()).AccountMenuPanel }));

/**
 * Who is signed in; behind it appearance, language and the ways out. Menus are a large part of React Aria and this one
 * opens once a week, so it is fetched when somebody reaches for it.
 */
export function AccountMenu() {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const label = t("account", { name: viewer.name });
  const toggle = () => {
    setWanted(true);
    setOpen(!isOpen);
  };
  return (
    <>
      <Button
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={loadPanel}
        onPress={toggle}
        className="grid flex-none place-items-center rounded-md py-1 outline-offset-[-2px] hover:bg-well max-sm:w-12 max-sm:py-0"
      >
        <Avatar initials={viewer.initials} size="medium" />
      </Button>
      {isWanted && (
        <Suspense>
          <AccountMenuPanel {...{ label, isOpen }} triggerRef={button} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
