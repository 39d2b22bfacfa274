import "server-only";
import { db } from "../db";
import { type Known, listSamePerson } from "../residents/list-same-person";
import { followLines, listMergeLines } from "../residents/merge-lines";
import type { PanelAccount } from "./conversation-detail";
import { handleOf, nameOf, toLastPreview } from "./to-inbox-row";

export type Person = { residentIds: string[]; name: string | null; accounts: PanelAccount[] };

/** The person whose account this resident is: the name they go by, and their other accounts, the latest first. */
export async function listAccounts({
  id,
  personId,
}: {
  id: string;
  personId: string | null;
}): Promise<Person> {
  const residents = await listSamePerson(db(), id);
  const residentIds = residents.map((resident) => resident.id);
  return {
    residentIds,
    name: nameIn(residents, personId ?? id) ?? nameIn(residents, id),
    accounts: residents.length === 1 ? [] : await otherAccounts(id, residentIds),
  };
}

const nameIn = (residents: Known[], id: string) => residents.find((each) => each.id === id)?.name ?? null;

async function otherAccounts(id: string, residentIds: string[]): Promise<PanelAccount[]> {
  const [lines, rows] = await Promise.all([
    listMergeLines(db(), residentIds),
    db().conversation.findMany({
      where: { residentId: { in: residentIds, not: id } },
      orderBy: { lastMessageAt: "desc" },
      select: {
        id: true,
        residentId: true,
        username: true,
        state: true,
        lastMessageAt: true,
        lastMessagePreview: true,
        resident: { select: { name: true } },
        identities: {
          where: { kind: "phone", replacedAt: null },
          orderBy: { lastSeenAt: "desc" },
          take: 1,
          select: { value: true },
        },
      },
    }),
  ]);
  const reached = followLines(id, lines);
  return rows.map(({ id: conversationId, residentId, state, ...row }) => {
    const handle = handleOf({ phone: row.identities[0]?.value ?? null, username: row.username });
    return {
      conversationId,
      name: nameOf(row.resident.name, handle),
      handle,
      state,
      preview: toLastPreview(row.lastMessagePreview),
      lastMessageAt: row.lastMessageAt.toISOString(),
      mergeId: reached.get(residentId) ?? null,
    };
  });
}
