import { MessagesSquare } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { pageViewer } from "@/lib/auth/page-viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function InboxPage() {
  await pageViewer("conversation.read");
  const t = await getTranslations("inbox");
  return (
    <div className="grid h-full place-items-center">
      <EmptyState title={t("chooseOne")} icon={<MessagesSquare aria-hidden="true" />}>
        {t("chooseOneBody")}
      </EmptyState>
    </div>
  );
}
