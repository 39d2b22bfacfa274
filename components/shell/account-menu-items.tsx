"use client";

import { CircleUser, LogOut, MonitorSmartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem, MenuSection, MenuSeparator } from "@/components/ui/menu-button";
import type { Role } from "@/lib/auth/permissions";
import { LOCALES } from "@/lib/i18n/locale";
import { leaveDesk } from "./leave-desk";
import { useLocaleChoice } from "./use-locale-choice";
import { useThemeChoice } from "./use-theme-choice";
import { useViewer } from "./viewer-context";

const ROLE_TEXT = {
  officer: "roleOfficer",
  head: "roleHead",
  menu_editor: "roleMenuEditor",
  admin: "roleAdmin",
} as const satisfies Record<Role, string>;

const THEME_TEXT = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;
const THEME_CHOICES = ["system", "light", "dark"] as const;
const LOCALE_TEXT = { id: "languageId", en: "languageEn" } as const;

type AccountMenuItemsProps = { onSignOutEverywhere: () => void };

export function AccountMenuItems({ onSignOutEverywhere }: AccountMenuItemsProps) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const [theme, chooseTheme] = useThemeChoice();
  const [locale, chooseLocale] = useLocaleChoice();
  return (
    <>
      <MenuSection
        title={t("theme")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(keys) =>
          chooseTheme(THEME_CHOICES.find((choice) => keys !== "all" && keys.has(choice)))
        }
      >
        {THEME_CHOICES.map((choice) => (
          <MenuItem key={choice} id={choice} shouldCloseOnSelect={false}>
            {t(THEME_TEXT[choice])}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuSection
        title={t("language")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[locale]}
        onSelectionChange={(keys) =>
          chooseLocale(LOCALES.find((choice) => keys !== "all" && keys.has(choice)))
        }
      >
        {LOCALES.map((choice) => (
          <MenuItem key={choice} id={choice}>
            {t(LOCALE_TEXT[choice])}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuSection title={`${viewer.name} · ${viewer.roles.map((role) => t(ROLE_TEXT[role])).join(", ")}`}>
        <MenuItem icon={<CircleUser aria-hidden="true" />} href="/settings/account">
          {t("account")}
        </MenuItem>
        <MenuItem icon={<LogOut aria-hidden="true" />} onAction={leaveDesk}>
          {t("signOut")}
        </MenuItem>
        <MenuItem icon={<MonitorSmartphone aria-hidden="true" />} onAction={onSignOutEverywhere}>
          {`${t("signOutEverywhere")}…`}
        </MenuItem>
      </MenuSection>
    </>
  );
}
