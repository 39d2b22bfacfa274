import { type MetaComponent, readMetaComponents, toMetaComponents } from "./meta-components";
import { VARIABLE_NAME, variablesOf } from "./template";

/**
 * New words of a template with the examples that its variables had: Meta tells the words alone. Numbered variables, of
 * templates made elsewhere, stay without.
 */
export function keepExamples(components: MetaComponent[], before: unknown): MetaComponent[] {
  const now = readMetaComponents(components);
  const then = readMetaComponents(before);
  if (!now || !then || !variablesOf(now).every((name) => VARIABLE_NAME.test(name))) return components;
  return toMetaComponents({ ...now, examples: { ...then.examples, ...now.examples } });
}
