import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Instead of the form: the link does not set anything up, for one of these reasons, and the way on. */
export function SetupClosed({ reason }: { reason: "closed" | "tokenMissing" }) {
  const t = useTranslations("setup");
  return (
    <EmptyState
      heading="h1"
      title={t(`${reason}Title`)}
      action={
        <ButtonLink href="/login" variant="primary">
          {t("toSignIn")}
        </ButtonLink>
      }
    >
      {t(`${reason}Body`)}
    </EmptyState>
  );
}
