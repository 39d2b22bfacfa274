import { useTranslations } from "next-intl";
import { KNOWN_VARIABLES } from "@/lib/templates/known-variables";

/** What a template's variable is called on the screen: in words where Loket knows it, else its own name made readable. */
export function useVariableLabel(): (variable: string) => string {
  const t = useTranslations("inbox");
  return (variable) => {
    const known = KNOWN_VARIABLES.find((name) => name === variable);
    if (known) return t(`templateVariables.${known}`);
    return /^\d+$/.test(variable) ? t("variableNumbered", { number: variable }) : readable(variable);
  };
}

/** "siap_diambil" as one reads it. */
export const readable = (name: string) => {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
