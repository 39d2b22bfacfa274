import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { SENDABLE } from "./find-approved-template";
import { readMetaComponents } from "./meta-components";
import { type TemplateContent, variablesOf } from "./template";

/** One that may be sent now; `variables` in the order in which the resident reads them. */
export type SendableTemplate = TemplateContent & {
  templateId: string;
  name: string;
  language: string;
  category: string;
  variables: string[];
};

/** The approved templates by name, for whoever writes to a resident whose window is closed. */
export async function listSendableTemplates(viewer: Viewer): Promise<SendableTemplate[]> {
  authorize(viewer, "template.read");
  const rows = await db().messageTemplate.findMany({
    where: SENDABLE,
    orderBy: [{ name: "asc" }, { language: "asc" }],
    select: { id: true, name: true, language: true, category: true, components: true },
  });
  return rows.flatMap(({ id, components, ...row }) => {
    const content = readMetaComponents(components);
    return content ? [{ ...row, ...content, templateId: id, variables: variablesOf(content) }] : [];
  });
}
