"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from "react-aria-components/Checkbox";
import { joinClasses } from "./join-classes";

type CheckboxProps = Omit<AriaProps, "className" | "children" | "style"> & {
  /** The label; left out only together with `aria-label`. */
  children?: ReactNode;
  className?: string;
};

export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={joinClasses(
        "group flex cursor-pointer items-start gap-2 text-md outline-none data-disabled:cursor-not-allowed data-disabled:text-on-disabled pointer-coarse:min-h-touch pointer-coarse:py-3",
        className,
      )}
    >
      {({ isIndeterminate }) => (
        <>
          <span className="mt-px grid size-[18px] flex-none place-items-center rounded-[5px] border border-line-control bg-sheet text-on-sea group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-sea group-data-indeterminate:border-sea group-data-indeterminate:bg-sea group-data-invalid:border-overdue group-data-selected:border-sea group-data-selected:bg-sea">
            {isIndeterminate ? (
              <Minus aria-hidden="true" className="size-3.5" strokeWidth={3} />
            ) : (
              <Check
                aria-hidden="true"
                strokeWidth={3}
                className="invisible size-3.5 group-data-selected:visible"
              />
            )}
          </span>
          {children && <span className="min-w-0">{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}
