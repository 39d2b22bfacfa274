"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { AccountButton } from "./account-button";
import { useViewer } from "./viewer-context";

const loadMenu = () => import("./account-menu-panel");
const AccountMenuPanel = lazy(async () => ({ default: (await loadMenu()).AccountMenuPanel }));

/**
 * Who is signed in; behind it appearance, language and the ways out. Menus are a large part of React Aria and this one
 * opens once a week, so it is fetched when somebody reaches for it.
 */
export function AccountMenu({ hasSettings }: { hasSettings: boolean }) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const [isWanted, setWanted] = useState(false);
  const face = { label: t("account", { name: viewer.name }), initials: viewer.initials };
  if (!isWanted) {
    return <AccountButton {...face} onHoverStart={loadMenu} onPress={() => setWanted(true)} />;
  }
  return (
    <Suspense fallback={<AccountButton {...face} />}>
      <AccountMenuPanel {...face} hasSettings={hasSettings} />
    </Suspense>
  );
}
