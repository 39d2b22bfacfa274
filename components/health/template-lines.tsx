import Link from "next/link";
import { useTranslations } from "next-intl";
import { type HealthReport, TEMPLATE_TROUBLES, type TemplateState } from "@/lib/health/health";

const PAGE = "/settings/templates";

/** How many templates there are of each state at Meta, with the way to them. */
export function TemplateLines({ templates }: { templates: HealthReport["templates"] }) {
  const t = useTranslations("settings.state");
  const stateWords = useTranslations("templates.states");
  const states = Object.entries(templates) as [TemplateState, number][];
  const isTrouble = TEMPLATE_TROUBLES.some((state) => (templates[state] ?? 0) > 0);
  return (
    <>
      {states.length === 0
        ? t("templatesNone")
        : states
            .map(([state, count]) => t("templateCount", { count, state: stateWords(`${state}.word`) }))
            .join(" · ")}
      {isTrouble && <span className="block">{t("templatesTrouble")}</span>}
      <Link href={PAGE} className="link block w-fit font-normal">
        {t("templatesOpen")}
      </Link>
    </>
  );
}
