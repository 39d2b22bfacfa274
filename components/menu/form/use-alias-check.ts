import { useTranslations } from "next-intl";
import { aliasFault } from "@/lib/menu/engine/check-alias";
import { normalise } from "@/lib/menu/engine/normalise";

const MOST_ALIASES = 40;
const LONGEST_ALIAS = 60;

type Checked = { good: string[]; refused: string[]; reason: string | undefined };

/** Splits what was typed at the commas; a word that cannot be taken stays in the field with the reason. */
export function useAliasCheck() {
  const t = useTranslations("menu");
  const faultOf = (word: string, taken: string[]): string | undefined => {
    if (word.length > LONGEST_ALIAS) return t("aliasTooLong", { length: word.length, max: LONGEST_ALIAS });
    const fault = aliasFault(word);
    if (fault) return t(`problem.${fault}`, { alias: word });
    const other = taken.find((each) => normalise(each) === normalise(word));
    if (other !== undefined) return t("aliasDuplicate", { word, other });
    return taken.length >= MOST_ALIASES ? t("aliasesFull", { max: MOST_ALIASES }) : undefined;
  };
  return (typed: string, aliases: readonly string[]): Checked => {
    const checked: Checked = { good: [], refused: [], reason: undefined };
    for (const word of typed.split(",").map((each) => each.trim())) {
      if (word === "") continue;
      const fault = faultOf(word, [...aliases, ...checked.good]);
      if (fault) checked.refused.push(word);
      else checked.good.push(word);
      checked.reason ??= fault;
    }
    return checked;
  };
}
