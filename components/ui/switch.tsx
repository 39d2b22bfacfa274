"use client";

import type { ReactNode } from "react";
import { type SwitchProps as AriaProps, Switch as AriaSwitch } from "react-aria-components/Switch";
import { joinClasses } from "./join-classes";

type SwitchProps = Omit<AriaProps, "className" | "children" | "style"> & {
  /** The label; left out only together with `aria-label`. */
  children?: ReactNode;
  className?: string;
};

/** A state that holds at once, without a "save". */
export function Switch({ children, className, ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className={joinClasses(
        "group flex cursor-pointer items-center gap-2 text-sm outline-none data-disabled:cursor-not-allowed data-disabled:text-on-disabled pointer-coarse:min-h-touch",
        className,
      )}
    >
      <span className="h-[18px] w-8 flex-none rounded-full bg-line-control p-0.5 transition-colors group-data-disabled:bg-disabled group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-sea group-data-selected:bg-sea">
        <span className="block size-3.5 rounded-full bg-sheet transition-transform group-data-selected:translate-x-3.5 group-data-selected:bg-on-sea" />
      </span>
      {children}
    </AriaSwitch>
  );
}
