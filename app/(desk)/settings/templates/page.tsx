import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { TemplateList } from "@/components/templates/template-list";
import { templateQueries } from "@/components/templates/template-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { listTemplates } from "@/lib/templates/list-templates";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("templates") };
}

export default async function TemplatesPage() {
  const viewer = await pageViewer("template.read");
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...templateQueries.list(), queryFn: () => listTemplates(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("templates")}>
        <TemplateList />
      </SettingsFrame>
    </HydrationBoundary>
  );
}
