import { FileQuestionMark } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** What is not there and what is not the viewer's look the same; the rail stays as the way out. */
export default async function DeskNotFound() {
  const t = await getTranslations("shell");
  return (
    <div className="grid h-full place-items-center">
      <EmptyState
        icon={<FileQuestionMark aria-hidden="true" />}
        heading="h1"
        title={t("notFoundTitle")}
        action={<ButtonLink href="/">{t("notFoundAction")}</ButtonLink>}
      >
        {t("notFoundBody")}
      </EmptyState>
    </div>
  );
}
