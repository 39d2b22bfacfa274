import {
  Activity,
  Building2,
  CalendarClock,
  ChevronRight,
  CircleUserRound,
  type LucideIcon,
  MessageSquareText,
  ScrollText,
  UsersRound,
} from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Action, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";

type PageId = "office" | "hours" | "templates" | "staff" | "health" | "account" | "audit";
type SettingsPage = { id: PageId; action: Action; icon: LucideIcon };

const PAGES: readonly SettingsPage[] = [
  { id: "office", action: "settings.read", icon: Building2 },
  { id: "hours", action: "settings.read", icon: CalendarClock },
  { id: "templates", action: "template.read", icon: MessageSquareText },
  { id: "staff", action: "staff.manage", icon: UsersRound },
  { id: "health", action: "health.read", icon: Activity },
  { id: "account", action: "own_session.manage", icon: CircleUserRound },
  { id: "audit", action: "audit.read", icon: ScrollText },
];

/** The matters that this viewer may open. */
export function SettingsList({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("settings");
  return (
    <ul className="border-t border-line">
      {PAGES.filter(({ action }) => can(viewer, action)).map(({ id, icon: Icon }) => (
        <li key={id}>
          <Link
            href={`/settings/${id}`}
            className="grid min-h-14 grid-cols-[28px_minmax(0,1fr)_20px] items-center gap-x-2 border-b border-line py-2.5 hover:bg-well sm:px-2"
          >
            <Icon aria-hidden="true" className="text-ink-2" />
            <span>
              <span className="block font-bold">{t(id)}</span>
              <span className="block text-sm text-ink-2">{t(`${id}Hint`)}</span>
            </span>
            <ChevronRight aria-hidden="true" className="text-ink-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
