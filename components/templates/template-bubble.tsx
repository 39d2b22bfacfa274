import { useTranslations } from "next-intl";
import type { TemplateContent } from "@/lib/templates/template";
import { TemplateWords } from "./template-words";

/** A template as the resident will see it, with its examples. */
export function TemplateBubble({ content }: { content: TemplateContent }) {
  const t = useTranslations("templates");
  return <TemplateWords content={content} label={t("preview")} empty={t("previewEmpty")} />;
}
