"use client";

import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaProps } from "react-aria-components/Popover";
import { joinClasses } from "./join-classes";
import { POPOVER_STYLE } from "./popover-style";

type PopoverProps = Pick<AriaProps, "placement" | "isOpen" | "onOpenChange" | "triggerRef" | "offset"> & {
  /** Name of what floats, for those who listen. */
  label: string;
  /** A Button or IconButton; left out when `isOpen` and `triggerRef` are given. */
  trigger?: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  className?: string;
};

/** Content that floats beside its trigger and closes on Escape or a press outside. */
export function Popover({
  label,
  trigger,
  children,
  className,
  isOpen,
  onOpenChange,
  ...position
}: PopoverProps) {
  const floating = (
    <AriaPopover
      {...position}
      {...(trigger ? {} : { isOpen, onOpenChange })}
      className={joinClasses(POPOVER_STYLE, className)}
    >
      <Dialog aria-label={label} className="outline-none">
        {({ close }) => (typeof children === "function" ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  );
  if (!trigger) return floating;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {floating}
    </DialogTrigger>
  );
}
