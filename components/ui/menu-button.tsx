"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import {
  type MenuItemProps as AriaItemProps,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaSectionProps,
  Menu,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { joinClasses } from "./join-classes";
import { OPTION_STYLE, POPOVER_STYLE } from "./popover-style";

type MenuButtonProps = Pick<PopoverProps, "placement"> & {
  /** A Button or IconButton that opens the menu. */
  trigger: ReactNode;
  label: string;
  /** MenuItem, MenuSection, MenuSeparator. */
  children: ReactNode;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A button with acts behind it. Arrow keys, Home, End and typing find the item. */
export function MenuButton({
  trigger,
  label,
  children,
  placement = "bottom end",
  onOpenChange,
}: MenuButtonProps) {
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      {trigger}
      <Popover
        placement={placement}
        className={joinClasses(POPOVER_STYLE, "min-w-48 max-w-80 overflow-auto p-1")}
      >
        <Menu aria-label={label} className="outline-none">
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type MenuItemProps = Omit<AriaItemProps, "className" | "children" | "style"> & {
  children: ReactNode;
  icon?: ReactNode;
  isDanger?: boolean;
};

/** One act. Give `textValue` when the child is not plain text. */
export function MenuItem({ children, icon, isDanger, textValue, ...props }: MenuItemProps) {
  const spoken = textValue ?? (typeof children === "string" ? children : undefined);
  return (
    <AriaMenuItem
      {...props}
      textValue={spoken}
      className={joinClasses(
        OPTION_STYLE,
        "font-medium",
        isDanger && "text-overdue data-focused:text-overdue",
      )}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
          <span className="min-w-0 flex-1">{children}</span>
          {selectionMode !== "none" && (
            <Check aria-hidden="true" className={isSelected ? "size-4 text-sea" : "invisible size-4"} />
          )}
        </>
      )}
    </AriaMenuItem>
  );
}

type MenuSectionProps = Omit<AriaSectionProps<object>, "className" | "children" | "style"> & {
  title: string;
  children: ReactNode;
};

/** A titled group; with `selectionMode="single"` and `selectedKeys` its items are a choice. */
export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props}>
      <Header className="px-2.5 pt-2 pb-0.5 text-xs font-semibold text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="mx-2.5 my-1 border-t border-line" />;
}
