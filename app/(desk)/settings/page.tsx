import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsList } from "@/components/settings/settings-list";
import { pageViewer } from "@/lib/auth/page-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  return (
    <SettingsFrame title={t("title")} isOverview>
      <SettingsList viewer={await pageViewer()} />
    </SettingsFrame>
  );
}
