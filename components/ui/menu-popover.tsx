"use client";

import type { ReactNode, RefObject } from "react";
import { Menu } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { joinClasses } from "./join-classes";
import { POPOVER_STYLE } from "./popover-style";

type MenuPopoverProps = Pick<PopoverProps, "placement"> & {
  label: string;
  /** The button beside which it floats and to which focus returns. */
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** MenuItem, MenuSection, MenuSeparator of menu-button. */
  children: ReactNode;
};

/** A menu apart from its button, for screens that fetch it only when it is opened (see the account menu). */
export function MenuPopover({ label, children, onOpenChange, ...position }: MenuPopoverProps) {
  return (
    <Popover
      {...position}
      trigger="MenuTrigger"
      onOpenChange={onOpenChange}
      className={joinClasses(POPOVER_STYLE, "max-w-80 min-w-48 overflow-auto p-1")}
    >
      <Menu aria-label={label} autoFocus="first" onClose={() => onOpenChange(false)} className="outline-none">
        {children}
      </Menu>
    </Popover>
  );
}
