"use client";

import { useTranslations } from "next-intl";
import { AccountMenu } from "./account-menu";
import { ConnectionLight } from "./connection-light";
import { OfficeMark } from "./office-mark";
import { SectionLink } from "./section-link";
import type { SectionId } from "./sections";

/** The way between the sections: a rail at the left, on a phone a bar at the bottom, settings among them. */
export function Rail({ sections }: { sections: readonly SectionId[] }) {
  const t = useTranslations("shell");
  return (
    <div className="flex flex-col border-r border-line bg-sheet px-2 py-2.5 max-sm:order-2 max-sm:flex-row max-sm:items-stretch max-sm:border-t max-sm:border-r-0 max-sm:p-1 max-sm:pb-[max(6px,env(safe-area-inset-bottom))]">
      <div className="mb-2 grid h-11 flex-none place-items-center max-sm:hidden">
        <OfficeMark />
      </div>
      <nav aria-label={t("mainNavigation")} className="flex flex-col gap-0.5 max-sm:flex-1 max-sm:flex-row">
        {sections.map((section) => (
          <SectionLink key={section} section={section} />
        ))}
      </nav>
      <div className="flex-1 max-sm:hidden" />
      <div className="max-sm:hidden">
        <ConnectionLight />
      </div>
      <AccountMenu />
    </div>
  );
}
