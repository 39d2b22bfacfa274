import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { sql, type Transaction, transaction } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { whatsApp } from "../outbox/whatsapp";
import type { ListedTemplate } from "../whatsapp/message-templates";
import { saysTheSame } from "./find-at-meta";
import { isOnItsWay } from "./lock-template";
import { normaliseLanguage } from "./template";
import { reasonOf } from "./template-event";
import { toRefusal } from "./template-failure";
import type { RefreshedTemplates } from "./template-row";
import { statusOf } from "./template-status";

/**
 * Brings the office's list to what WhatsApp has: state, reason, category and words; those made elsewhere are added,
 * those deleted elsewhere marked. A draft of the same name with other words stays a draft. Throws `template_refused`,
 * `whatsapp_unreachable`.
 */
export async function refreshTemplates(viewer: Viewer): Promise<RefreshedTemplates> {
  authorize(viewer, "template.edit");
  const asked = new Date();
  const listed = await whatsApp()
    .listTemplates()
    .catch((error: unknown) => {
      throw toRefusal(error);
    });
  return transaction(async (tx) => {
    await sql(tx, `select id from "MessageTemplate" order by id for update`);
    const rows = await tx.messageTemplate.findMany();
    const answer: RefreshedTemplates = { added: 0, changed: 0, removed: 0 };
    for (const theirs of listed) {
      const ours = rows.find((row) => isSame(row, theirs));
      if (!ours) answer.added += await add(tx, theirs, asked);
      else answer.changed += await bring(tx, ours, { theirs, asked });
    }
    const gone = rows.filter(
      (row) =>
        row.metaId && row.status !== "deleted" && !isOnItsWay(row) && !listed.some((it) => isSame(row, it)),
    );
    answer.removed = await markDeleted(tx, gone, asked);
    await publish(tx, { kind: "template.changed" });
    return answer;
  });
}

const isSame = (row: MessageTemplate, it: ListedTemplate) =>
  row.name === it.name && row.language === normaliseLanguage(it.language);

const valuesOf = (theirs: ListedTemplate) => ({
  metaId: theirs.metaId,
  category: theirs.category,
  status: statusOf(theirs.status) ?? ("pending" as const),
  statusReason: reasonOf(theirs.rejectedReason),
  qualityScore: theirs.qualityScore ?? null,
});

async function add(tx: Transaction, theirs: ListedTemplate, asked: Date): Promise<number> {
  await tx.messageTemplate.create({
    data: {
      ...valuesOf(theirs),
      name: theirs.name,
      language: normaliseLanguage(theirs.language),
      components: toJson(theirs.components),
      statusChangedAt: asked,
      statusEventAt: asked,
    },
  });
  return 1;
}

async function bring(
  tx: Transaction,
  row: MessageTemplate,
  { theirs, asked }: { theirs: ListedTemplate; asked: Date },
): Promise<number> {
  const hasSameWords = saysTheSame(row.components, theirs.components);
  // An office's own words are not thrown away; those that nobody has touched are.
  if (isOnItsWay(row) || (row.status === "draft" && row.revision > 0 && !hasSameWords)) return 0;
  const next = valuesOf(theirs);
  const isNews = next.status !== row.status || next.statusReason !== row.statusReason;
  const isOther = next.category !== row.category || next.qualityScore !== row.qualityScore;
  if (!isNews && !isOther && hasSameWords && next.metaId === row.metaId) return 0;
  await tx.messageTemplate.update({
    where: { id: row.id },
    data: {
      ...next,
      ...(isNews ? { statusChangedAt: asked, statusEventAt: asked, statusDetails: {} } : {}),
      ...(hasSameWords ? {} : { components: toJson(theirs.components), revision: { increment: 1 } }),
    },
  });
  return 1;
}

async function markDeleted(tx: Transaction, gone: MessageTemplate[], asked: Date): Promise<number> {
  const { count } = await tx.messageTemplate.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: {
      status: "deleted",
      statusReason: null,
      statusDetails: {},
      statusChangedAt: asked,
      statusEventAt: asked,
      revision: { increment: 1 },
    },
  });
  return count;
}
