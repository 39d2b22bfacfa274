"use client";

import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonStyle } from "./button-style";
import { joinClasses } from "./join-classes";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> &
  Omit<ButtonLook, "shape"> & {
    children: ReactNode;
    className?: string;
    /** Said aloud while `isPending`; the button keeps its width and takes no second press. */
    pendingLabel?: string;
    ref?: Ref<HTMLButtonElement>;
  };

/** A button with a word. An icon stands before the word as a child. */
export function Button({ variant, size, className, children, pendingLabel, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={joinClasses(buttonStyle({ variant, size }), className)}>
      {({ isPending }) => (isPending ? <Pending label={pendingLabel}>{children}</Pending> : children)}
    </AriaButton>
  );
}

/** Spinner over the hidden word: the width stays, so nothing beside it jumps. */
function Pending({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <>
      <span className="invisible inline-flex items-center gap-1.5">{children}</span>
      <span className="absolute inset-0 grid place-items-center">
        <Spinner label={label} />
      </span>
    </>
  );
}
