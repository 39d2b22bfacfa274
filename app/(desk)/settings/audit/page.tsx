import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditLog } from "@/components/settings/audit-log";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { listAuditInput } from "@/lib/audit/audit";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { pageViewer } from "@/lib/auth/page-viewer";

type AuditLogPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("audit") };
}

export default async function AuditLogPage({ searchParams }: AuditLogPageProps) {
  const viewer = await pageViewer("audit.read");
  const asked = listAuditInput.safeParse(await searchParams);
  const input = asked.success ? asked.data : {};
  const t = await getTranslations("settings");
  return (
    <SettingsFrame title={t("audit")}>
      <AuditLog page={await listAuditEntries(viewer, input)} isFirst={!input.before} />
    </SettingsFrame>
  );
}
