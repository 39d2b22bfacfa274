import "server-only";
import { db } from "../db";
import { findForm, findNode } from "../menu/engine/find-node";
import type { FormDef } from "../menu/engine/form-def";
import { latestMenuVersion, loadMenu } from "../menu/load-menu";
import type { BotTrace, ThreadItem } from "./thread";

const KINDS = ["node_shown", "form_started", "field_answered", "field_skipped", "form_submitted"];
const AT_MOST = 400;

type Span = { from: Date | undefined; until: Date | undefined };

/** What the resident did with the bot within a span: chose, answered, sent off. Titles are those of today's menu. */
export async function listBotTraces(conversationId: string, { from, until }: Span): Promise<ThreadItem[]> {
  const events = await db().botEvent.findMany({
    where: {
      conversationId,
      kind: { in: KINDS },
      nodeId: { not: null },
      createdAt: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) },
    },
    orderBy: { id: "desc" },
    take: AT_MOST,
    select: { id: true, kind: true, nodeId: true, fieldId: true, createdAt: true },
  });
  if (events.length === 0) return [];
  const doc = await loadMenu(await latestMenuVersion());
  return events.flatMap(({ id, createdAt, kind, nodeId, fieldId }) => {
    const trace = toTrace(
      kind,
      findNode(doc, nodeId ?? "")?.title,
      askedCount(findForm(doc, nodeId ?? "")?.form),
      fieldId,
    );
    return trace ? [{ kind: "trace" as const, id, at: createdAt.toISOString(), trace }] : [];
  });
}

/** Identity numbers stand in the form but are never asked for in chat. */
const askedCount = (form: FormDef | undefined) =>
  form?.fields.filter(({ kind }) => kind !== "nik" && kind !== "kk").length;

function toTrace(
  kind: string,
  title: string | undefined,
  total: number | undefined,
  field: string | null,
): BotTrace | undefined {
  if (!title) return undefined;
  // A question left out on purpose is dealt with too.
  if (kind === "field_answered" || kind === "field_skipped")
    return field ? { act: "answered", field, total: total ?? 0 } : undefined;
  return { act: kind === "form_submitted" ? "submitted" : "chose", title };
}
