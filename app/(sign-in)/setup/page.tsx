import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetupClosed } from "@/components/staff/setup-closed";
import { SetupForm } from "@/components/staff/setup-form";
import { isSetupOpen } from "@/lib/staff/is-setup-open";
import { MIN_PASSWORD_LENGTH } from "@/lib/staff/staff";

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: t("title") };
}

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { token } = await searchParams;
  const isGiven = typeof token === "string" && token !== "";
  if (isGiven && (await isSetupOpen(token)))
    return (
      <main>
        <SetupForm token={token} minPasswordLength={MIN_PASSWORD_LENGTH} />
      </main>
    );
  return (
    <main>
      <SetupClosed reason={isGiven ? "closed" : "tokenMissing"} />
    </main>
  );
}
