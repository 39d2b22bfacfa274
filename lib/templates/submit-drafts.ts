import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { submitTemplate } from "./submit-template";
import type { SubmitDraftsInput } from "./template";
import type { SubmittedDrafts } from "./template-row";

/**
 * Gives these drafts to Meta's review, one after the other. One that is refused does not stop the others; when WhatsApp
 * cannot be reached the rest is left.
 */
export async function submitDrafts(
  viewer: Viewer,
  { templates }: SubmitDraftsInput,
): Promise<SubmittedDrafts> {
  authorize(viewer, "template.edit");
  const names = await namesOf(templates.map(({ templateId }) => templateId));
  const answer: SubmittedDrafts = { submitted: [], refused: [], left: 0 };
  for (const [index, template] of templates.entries()) {
    const name = names.get(template.templateId) ?? "";
    try {
      await submitTemplate(viewer, template);
      answer.submitted.push(name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ name, code: error.code, details: error.details });
      if (error.code !== "whatsapp_unreachable") continue;
      return { ...answer, left: templates.length - index - 1 };
    }
  }
  return answer;
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const rows = await db().messageTemplate.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
