"use client";

import type { ReactElement, ReactNode } from "react";
import {
  type TooltipProps as AriaProps,
  Tooltip as AriaTooltip,
  TooltipTrigger,
} from "react-aria-components/Tooltip";

type TooltipProps = Pick<AriaProps, "placement"> & {
  text: ReactNode;
  /** A Button, IconButton or another focusable component of React Aria. */
  children: ReactElement;
  delayMs?: number;
};

/** A short word on pointing or focus. Never the only place where something is said: phones show none. */
export function Tooltip({ text, children, placement = "top", delayMs = 500 }: TooltipProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={100}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-64 rounded-sm bg-ink px-2 py-1 text-xs font-medium text-paper shadow-2"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
