"use client";

import type { ReactNode } from "react";
import {
  type TabPanelProps as AriaPanelProps,
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  type TabProps as AriaTabProps,
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
} from "react-aria-components/Tabs";
import { joinClasses } from "./join-classes";

type TabsProps = Omit<AriaTabsProps, "style" | "className"> & { className?: string; children: ReactNode };

/** `selectedKey`, `onSelectionChange`; holds a TabList and TabPanels. */
export function Tabs({ className, ...props }: TabsProps) {
  return <AriaTabs {...props} className={joinClasses("flex min-h-0 flex-col", className)} />;
}

type TabListProps = { label: string; children: ReactNode; className?: string };

/** Words with a sea line under the chosen one; on a narrow screen they scroll within their own row. */
export function TabList({ label, children, className }: TabListProps) {
  return (
    <AriaTabList
      aria-label={label}
      className={joinClasses(
        "flex flex-none gap-3.5 overflow-x-auto border-b border-line text-sm font-semibold whitespace-nowrap text-ink-3 [scrollbar-width:none]",
        className,
      )}
    >
      {children}
    </AriaTabList>
  );
}

type TabProps = Omit<AriaTabProps, "className" | "children" | "style"> & {
  children: ReactNode;
  /** How many; in amber when they wait for somebody. */
  count?: number;
  isWaiting?: boolean;
};

/** With `href` it is a link to the same tabs at another address. */
export function Tab({ children, count, isWaiting = false, ...props }: TabProps) {
  return (
    <AriaTab
      {...props}
      className="flex flex-none items-center gap-1.5 pt-2 pb-[9px] outline-offset-[-2px] hover:text-ink-2 data-selected:text-ink data-selected:shadow-[inset_0_-2px_var(--sea)] pointer-coarse:min-h-touch"
    >
      {children}
      {count !== undefined && (
        <b className={joinClasses("font-bold", isWaiting && count > 0 ? "text-waiting" : "text-ink-3")}>
          {count}
        </b>
      )}
    </AriaTab>
  );
}

type TabPanelProps = Omit<AriaPanelProps, "className" | "style"> & { className?: string };

export function TabPanel({ className, ...props }: TabPanelProps) {
  return <AriaTabPanel {...props} className={joinClasses("min-h-0 flex-1", className)} />;
}
