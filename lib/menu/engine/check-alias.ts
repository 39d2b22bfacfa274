import { choiceNumber } from "./choice-number";
import { normalise, wordsOf } from "./normalise";
import { isOrdinary } from "./ordinary-words";
import { isGreeting, isThanks } from "./resident-talk";
import { isSystemWord } from "./system-words";

export type AliasFault = "alias_without_letters" | "alias_is_greeting" | "alias_is_system_word";

/** Why a word can never open an entry, or must not: it is a number, a greeting or thanks, or the bot's own word. */
export function aliasFault(alias: string): AliasFault | undefined {
  const said = normalise(alias);
  if (!/\p{L}/u.test(said)) return "alias_without_letters";
  if (isSystemWord(said) || isOrdinary(wordsOf(alias)) || choiceNumber(said) !== undefined)
    return "alias_is_system_word";
  return isGreeting(alias) || isThanks(alias) ? "alias_is_greeting" : undefined;
}
