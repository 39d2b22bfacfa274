"use client";

import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonStyle } from "./button-style";
import { joinClasses } from "./join-classes";

type IconButtonProps = Omit<AriaButtonProps, "className" | "children" | "style" | "aria-label"> &
  Omit<ButtonLook, "shape"> & {
    /** What it does, for those who cannot see the icon; a Tooltip may show the same word. */
    label: string;
    children: ReactNode;
    className?: string;
    ref?: Ref<HTMLButtonElement>;
  };

export function IconButton({
  variant = "quiet",
  size,
  label,
  className,
  children,
  ...props
}: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className={joinClasses(buttonStyle({ variant, size, shape: "icon" }), className)}
    >
      {children}
    </AriaButton>
  );
}
