import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/staff/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { getViewer } from "@/lib/auth/viewer";

type LoginPageProps = {
  searchParams: Promise<{ callbackUrl?: string | string[]; left?: string; ended?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("submit") };
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  if (await getViewer()) redirect("/");
  const { callbackUrl, left, ended } = await searchParams;
  const [t, errors] = await Promise.all([getTranslations("signIn"), getTranslations("errors")]);
  return (
    <main className="grid gap-4">
      <div>
        <h1 className="text-xl font-[750] tracking-[-0.01em]">{t("title")}</h1>
        <p className="text-sm text-ink-2">{t("lead")}</p>
      </div>
      {left && <Notice meaning="ready">{t("signedOut")}</Notice>}
      {ended && <Notice meaning="waiting">{errors("not_signed_in")}</Notice>}
      <SignInForm callbackUrl={typeof callbackUrl === "string" ? callbackUrl : undefined} />
      <p className="text-xs text-pretty text-ink-3">{t("forgotten")}</p>
    </main>
  );
}
