import { z } from "zod";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import { toMetaComponents } from "./meta-components";
import { SHIPPED_TEMPLATES } from "./shipped-templates";

const SETTING = "shipped_templates";
const givenNames = z.array(z.string()).catch([]);

/**
 * Drafts of the shipped templates that this office was never given: at its first start and after an update. One that
 * an admin deleted does not come back, one of the same name that the office made is left alone.
 */
export async function giveShippedTemplates(tx: Transaction): Promise<void> {
  const setting = await tx.setting.findUnique({ where: { key: SETTING } });
  const given = givenNames.parse(setting?.value);
  const missing = SHIPPED_TEMPLATES.filter(({ name }) => !given.includes(name));
  if (missing.length === 0) return;
  await tx.messageTemplate.createMany({
    data: missing.map(({ name, language, category, ...content }) => ({
      name,
      language,
      category,
      components: toJson(toMetaComponents(content)),
    })),
    skipDuplicates: true,
  });
  const value = toJson([...given, ...missing.map(({ name }) => name)]);
  await tx.setting.upsert({
    where: { key: SETTING },
    create: { key: SETTING, value },
    update: { value },
  });
}
