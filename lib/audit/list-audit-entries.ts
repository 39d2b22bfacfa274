import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AUDIT_PAGE_SIZE, type AuditPage, type ListAuditInput } from "./audit";

/** Who did or looked at what, newest first, by key: a page costs the same however long the record is. */
export async function listAuditEntries(
  viewer: Viewer,
  { before, actorId }: ListAuditInput,
): Promise<AuditPage> {
  authorize(viewer, "audit.read");
  const entries = await db().auditEntry.findMany({
    where: { ...(actorId ? { actorId } : {}), ...olderThan(before) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: AUDIT_PAGE_SIZE + 1,
    select: {
      id: true,
      at: true,
      action: true,
      subjectKind: true,
      subjectId: true,
      actor: { select: { name: true } },
    },
  });
  const page = entries.slice(0, AUDIT_PAGE_SIZE);
  const names = await subjectNames(page);
  const rows = page.map(({ at, actor, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    actor: actor?.name ?? null,
    subject: names.get(`${entry.subjectKind} ${entry.subjectId}`) ?? null,
  }));
  const last = page.at(-1);
  return {
    rows,
    next: last && entries.length > AUDIT_PAGE_SIZE ? `${last.at.getTime()}_${last.id}` : null,
  };
}

function olderThan(before: string | undefined) {
  if (!before) return {};
  const [ms, id] = before.split("_");
  const at = new Date(Number(ms));
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}

type Subject = { subjectKind: string; subjectId: string | null };

/** One statement a kind, whatever the page holds. */
async function subjectNames(page: Subject[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) =>
    page.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind && subjectId ? [subjectId] : []));
  const [staff, tickets, templates, documents, conversations] = await Promise.all([
    db().staff.findMany({ where: { id: { in: idsOf("staff") } }, select: { id: true, name: true } }),
    db().ticket.findMany({ where: { id: { in: idsOf("ticket") } }, select: { id: true, number: true } }),
    db().messageTemplate.findMany({
      where: { id: { in: idsOf("template") } },
      select: { id: true, name: true },
    }),
    db().document.findMany({
      where: { id: { in: idsOf("document") } },
      select: {
        id: true,
        ticket: { select: { number: true } },
        conversation: { select: { resident: { select: { name: true } } } },
      },
    }),
    db().conversation.findMany({
      where: { id: { in: idsOf("conversation") } },
      select: { id: true, resident: { select: { name: true } } },
    }),
  ]);
  return new Map([
    ...staff.map(({ id, name }) => [`staff ${id}`, name] as const),
    ...tickets.map(({ id, number }) => [`ticket ${id}`, number] as const),
    ...templates.map(({ id, name }) => [`template ${id}`, name] as const),
    ...documents.map(
      ({ id, ticket, conversation }) =>
        [`document ${id}`, ticket?.number ?? conversation?.resident.name ?? ""] as const,
    ),
    ...conversations.map(({ id, resident }) => [`conversation ${id}`, resident.name ?? ""] as const),
    ...idsOf("menu").map((version) => [`menu ${version}`, `v${version}`] as const),
    ...idsOf("holiday").map((date) => [`holiday ${date}`, date] as const),
  ]);
}
