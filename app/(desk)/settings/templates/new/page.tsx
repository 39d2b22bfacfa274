import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { NewTemplate } from "@/components/templates/new-template";
import { pageViewer } from "@/lib/auth/page-viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("form.newTitle") };
}

export default async function NewTemplatePage() {
  await pageViewer("template.edit");
  const t = await getTranslations("templates");
  const settings = await getTranslations("settings");
  return (
    <SettingsFrame
      title={t("form.newTitle")}
      back={{ href: "/settings/templates", label: settings("templates") }}
    >
      <NewTemplate />
    </SettingsFrame>
  );
}
