import { z } from "zod";
import { type Connection, callGraph, type GraphAnswer, requireAnswer } from "./call-graph";
import { id, optionalId, optionalText } from "./loose";
import { findMetaError, toWhatsAppError, WhatsAppError } from "./whatsapp-error";

/** One of the account's templates; state, category and reason in Meta's words. */
export type ListedTemplate = {
  metaId: string;
  name: string;
  language: string;
  status: string;
  category: string;
  components: { type: string; [key: string]: unknown }[];
  rejectedReason?: string;
  qualityScore?: string;
};

/** What became of one change. `unconfirmed`: nobody knows; look the template up before it is repeated. */
export type TemplateOutcome<Done> =
  | ({ kind: "done" } & Done)
  | { kind: "refused"; error: WhatsAppError }
  | { kind: "unreachable" }
  | { kind: "unconfirmed" };

export type NewMetaTemplate = {
  name: string;
  language: string;
  category: string;
  components: { type: string; [key: string]: unknown }[];
};

const PAGE_SIZE = 100;
/** 6,000 templates is Meta's largest account; a cursor that leads in a circle must end. */
const MOST_PAGES = 100;
const OLD_FIELDS = ["id", "name", "language", "status", "category", "components"];
const FIELDS = [...OLD_FIELDS, "rejected_reason", "quality_score"];
const INVALID_PARAMETER = 100;

const listed = z.looseObject({
  id,
  name: z.string().min(1),
  language: z.string().min(2),
  status: z.string().min(1),
  category: z.string().min(1),
  components: z.array(z.looseObject({ type: z.string() })).catch([]),
  rejected_reason: optionalText,
  quality_score: z.looseObject({ score: optionalText }).optional().catch(undefined),
});
const page = z.looseObject({
  data: z.array(listed),
  paging: z
    .looseObject({
      cursors: z.looseObject({ after: optionalText }).optional().catch(undefined),
      next: optionalText,
    })
    .optional()
    .catch(undefined),
});

/** All of the account's templates, or those whose name holds `name`; page by page to the end. Throws WhatsAppError. */
export async function listMessageTemplates(
  connection: Connection,
  { name }: { name?: string } = {},
): Promise<ListedTemplate[]> {
  try {
    return await listWith(FIELDS, name, connection);
  } catch (error) {
    // An older version does not know one of the fields and then answers none of them.
    if (error instanceof WhatsAppError && error.code === INVALID_PARAMETER) {
      return listWith(OLD_FIELDS, name, connection);
    }
    throw error;
  }
}

async function listWith(fields: string[], name: string | undefined, connection: Connection) {
  const found: ListedTemplate[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const query = new URLSearchParams({ fields: fields.join(","), limit: String(PAGE_SIZE) });
    if (name) query.set("name", name);
    if (after) query.set("after", after);
    const body = await requireAnswer(callGraph(connection, `${pathOf(connection)}?${query}`));
    const parsed = page.safeParse(body);
    if (!parsed.success) throw toWhatsAppError(body, 200);
    found.push(...parsed.data.data.map(toListed));
    after = parsed.data.paging?.next ? parsed.data.paging.cursors?.after : undefined;
    if (!after) return found;
  }
  return found;
}

const pathOf = ({ config }: Connection) => `${config.businessAccountId}/message_templates`;

const toListed = ({ id: metaId, rejected_reason, quality_score, ...row }: z.output<typeof listed>) => ({
  metaId,
  name: row.name,
  language: row.language,
  status: row.status,
  category: row.category,
  components: row.components,
  rejectedReason: rejected_reason,
  qualityScore: quality_score?.score,
});

const created = z.looseObject({ id, status: optionalText, category: optionalText });

/** Submits a template with named variables for review. Does not throw. */
export async function createMessageTemplate(
  connection: Connection,
  template: NewMetaTemplate,
): Promise<TemplateOutcome<{ metaId: string; status?: string; category?: string }>> {
  const json = { ...template, parameter_format: "named" };
  const answer = await callGraph(connection, pathOf(connection), { method: "POST", json });
  return toOutcome(answer, created, ({ id: metaId, status, category }) => ({ metaId, status, category }));
}

const succeeded = z.looseObject({ success: z.literal(true).optional(), id: optionalId });

/** Changes the parts (and, where Meta allows it, the category); a new review follows. Does not throw. */
export async function editMessageTemplate(
  connection: Connection,
  { metaId, ...change }: { metaId: string; category?: string; components: NewMetaTemplate["components"] },
): Promise<TemplateOutcome<object>> {
  const answer = await callGraph(connection, encodeURIComponent(metaId), { method: "POST", json: change });
  return toOutcome(answer, succeeded, () => ({}));
}

/** Deletes a template in all its languages; nobody may use the name for 30 days. Does not throw. */
export async function deleteMessageTemplate(
  connection: Connection,
  { name }: { name: string },
): Promise<TemplateOutcome<object>> {
  const query = new URLSearchParams({ name });
  const answer = await callGraph(connection, `${pathOf(connection)}?${query}`, { method: "DELETE" });
  return toOutcome(answer, succeeded, () => ({}));
}

function toOutcome<Body extends z.ZodType, Done extends object>(
  answer: GraphAnswer,
  schema: Body,
  toDone: (body: z.output<Body>) => Done,
): TemplateOutcome<Done> {
  if (answer.kind !== "answered") return { kind: answer.kind };
  const { httpStatus, body } = answer;
  const refusal = findMetaError(body, httpStatus);
  if (refusal) return { kind: "refused", error: refusal };
  if (httpStatus >= 500) return { kind: "unconfirmed" };
  if (httpStatus >= 300) return { kind: "refused", error: toWhatsAppError(body, httpStatus) };
  const parsed = schema.safeParse(body);
  return parsed.success ? { kind: "done", ...toDone(parsed.data) } : { kind: "unconfirmed" };
}
