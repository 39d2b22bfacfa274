import { getTranslations } from "next-intl/server";
import { OfficeMark } from "@/components/shell/office-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<OfficeMark className="size-10!" />}
        heading="h1"
        title={t("notFoundTitle")}
        action={<ButtonLink href="/">{t("notFoundAction")}</ButtonLink>}
      >
        {t("notFoundBody")}
      </EmptyState>
    </main>
  );
}
