import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetupForm } from "@/components/staff/setup-form";
import { EmptyState } from "@/components/ui/empty-state";
import { MIN_PASSWORD_LENGTH } from "@/lib/staff/staff";

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: t("title") };
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  const t = await getTranslations("setup");
  return (
    <main>
      {typeof token === "string" && token ? (
        <SetupForm token={token} minPasswordLength={MIN_PASSWORD_LENGTH} />
      ) : (
        <EmptyState heading="h1" title={t("tokenMissingTitle")}>
          {t("tokenMissingBody")}
        </EmptyState>
      )}
    </main>
  );
}
