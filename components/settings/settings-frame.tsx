import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";

type SettingsFrameProps = {
  title: string;
  isOverview?: boolean;
  /** One step up, for a page below a page of the settings. */
  back?: { href: "/settings/templates"; label: string };
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of the settings: the way back before its name, its content in a readable width. */
export function SettingsFrame({ title, isOverview, back, actions, children }: SettingsFrameProps) {
  const t = useTranslations("settings");
  return (
    <div className="min-h-full bg-sheet">
      <PageHeader
        title={
          isOverview ? (
            title
          ) : (
            <span className="flex items-center gap-1.5">
              <Link
                href={back?.href ?? "/settings"}
                className="flex items-center gap-0.5 text-lg font-medium text-ink-3 hover:text-ink pointer-coarse:min-h-touch"
              >
                <ChevronLeft aria-hidden="true" />
                {back?.label ?? t("title")}
              </Link>
              <span aria-hidden="true" className="text-ink-3">
                /
              </span>
              {title}
            </span>
          )
        }
        actions={actions}
      />
      <div className="max-w-[860px] px-5 py-5 max-sm:px-4">{children}</div>
    </div>
  );
}
