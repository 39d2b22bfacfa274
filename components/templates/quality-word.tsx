import { useTranslations } from "next-intl";

/** How residents take to a template, by Meta's measure; nothing while Meta has no opinion. */
export function QualityWord({ quality }: { quality: string }) {
  const t = useTranslations("templates");
  const key = `quality.${quality}` as "quality.GREEN";
  return t.has(key) ? t(key) : quality;
}
