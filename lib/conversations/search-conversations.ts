import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { Prisma } from "../db/generated/client";
import { CONVERSATIONS_PER_PAGE, type SearchConversationsInput } from "./conversation";
import { type Hit, hitsByName, hitsByPhone, hitsByTicket, hitsByWords } from "./find-hits";
import type { InboxRow } from "./inbox-row";
import { excerptOf, searchWords } from "./search-words";
import { CONVERSATION_COLUMNS, selectRows } from "./select-rows";
import { toInboxRow, toRowPreview } from "./to-inbox-row";
import { withoutMarks } from "./without-marks";

/**
 * Finds by any four digits of a number, ticket number, name, or words in any order. A row found by a message shows
 * that message. Best known first, 30 at most.
 */
export async function searchConversations(
  viewer: Viewer,
  { q }: SearchConversationsInput,
): Promise<{ rows: InboxRow[] }> {
  authorize(viewer, "conversation.read");
  const words = searchWords(q);
  const lists = [hitsByPhone(q), hitsByTicket(viewer, q), hitsByName(viewer, words), hitsByWords(words)];
  const found = (await Promise.all(lists)).flat();
  const hits = firstOfEach(found);
  const ids = [...hits.keys()].slice(0, CONVERSATIONS_PER_PAGE);
  if (ids.length === 0) return { rows: [] };
  const chosen = Prisma.sql`select ${CONVERSATION_COLUMNS} from "Conversation" c where c.id = any(${ids}::uuid[])`;
  const rows = await selectRows(viewer, chosen, Prisma.sql`array_position(${ids}::uuid[], c.id)`);
  return {
    rows: await Promise.all(
      rows.map(async (row) => {
        const said = hits.get(row.id)?.said;
        const shown = await toInboxRow(row);
        if (!said?.text) return shown;
        const text = excerptOf(withoutMarks(said.text), words);
        return { ...shown, preview: toRowPreview({ ...said, text }) };
      }),
    ),
  };
}

function firstOfEach(hits: Hit[]): Map<string, Hit> {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.conversationId)) first.set(hit.conversationId, hit);
  return first;
}
