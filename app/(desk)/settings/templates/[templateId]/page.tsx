import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { TemplatePage } from "@/components/templates/template-page";
import { templateQueries } from "@/components/templates/template-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { listTemplates } from "@/lib/templates/list-templates";

type Props = { params: Promise<{ templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("one") };
}

export default async function OneTemplatePage({ params }: Props) {
  const viewer = await pageViewer("template.read");
  const { templateId } = await params;
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...templateQueries.list(), queryFn: () => listTemplates(viewer) });
  const t = await getTranslations("templates");
  const settings = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("one")} back={{ href: "/settings/templates", label: settings("templates") }}>
        <TemplatePage templateId={templateId} />
      </SettingsFrame>
    </HydrationBoundary>
  );
}
