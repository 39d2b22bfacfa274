"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSectionBadges } from "./section-badges";
import { SECTIONS, type SectionId } from "./sections";

/** One place of the desk: icon, word, and how many wait there. */
export function SectionLink({
  section: sectionId,
  className = "",
}: {
  section: SectionId;
  className?: string;
}) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const count = useSectionBadges().badges[sectionId] ?? 0;
  const section = SECTIONS.find(({ id }) => id === sectionId);
  if (!section) return null;
  const isHere = pathname === section.href || pathname.startsWith(`${section.href}/`);
  return (
    <Link
      href={section.href}
      aria-current={isHere ? "page" : undefined}
      className={`relative grid justify-items-center gap-[3px] rounded-md px-0.5 pt-[9px] pb-[7px] text-center text-2xs leading-tight font-semibold text-ink-2 outline-offset-[-2px] hover:bg-well aria-[current]:bg-sea-wash aria-[current]:text-sea-strong max-sm:min-h-12 max-sm:flex-1 max-sm:pt-1.5 max-sm:pb-1 max-sm:text-[10px] max-sm:whitespace-nowrap ${className}`}
    >
      <section.icon aria-hidden="true" className="size-5" />
      {t(sectionId)}
      {count > 0 && <CountBadge count={count} label={t("waitingCount", { count })} />}
    </Link>
  );
}

function CountBadge({ count, label }: { count: number; label: string }) {
  return (
    <span className="absolute top-[5px] left-[calc(50%+2px)] h-[17px] min-w-[17px] rounded-full bg-overdue px-1 text-center text-2xs leading-[17px] font-bold text-on-overdue max-sm:top-0.5">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">, {label}</span>
    </span>
  );
}
