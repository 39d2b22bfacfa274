import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { Prisma } from "../db/generated/client";
import { AppError } from "../errors";
import { CONVERSATIONS_PER_PAGE, type ListConversationsInput } from "./conversation";
import type { InboxPage } from "./inbox-row";
import type { InboxView } from "./inbox-views";
import { CONVERSATION_COLUMNS, type RowFromDatabase, selectRows } from "./select-rows";
import { toInboxRow } from "./to-inbox-row";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A page of the inbox. "Belum dibalas" begins with whoever has waited longest, and more messages never move a person
 * back; the other views begin with the latest message. One statement, whatever the page holds.
 */
export async function listConversations(
  viewer: Viewer,
  { view = "waiting", after }: ListConversationsInput,
): Promise<InboxPage> {
  authorize(viewer, "conversation.read");
  const key = after === undefined ? undefined : readKey(after);
  const found = await selectRows(viewer, pageOf(viewer, view, key), ORDER[orderOf(view)]);
  const rows = found.slice(0, CONVERSATIONS_PER_PAGE);
  const last = rows.at(-1);
  return {
    rows: await Promise.all(rows.map(toInboxRow)),
    next: last && found.length > rows.length ? writeKey(view, last) : null,
  };
}

type Key = { at: Date; id: string };
type Order = "oldest_waiting" | "latest_message";

const orderOf = (view: InboxView): Order => (view === "waiting" ? "oldest_waiting" : "latest_message");

const ORDER = {
  oldest_waiting: Prisma.sql`c."waitingSince", c.id`,
  latest_message: Prisma.sql`c."lastMessageAt" desc, c.id desc`,
} as const satisfies Record<Order, Prisma.Sql>;

function pageOf(viewer: Viewer, view: InboxView, key: Key | undefined): Prisma.Sql {
  const order = orderOf(view);
  const sequel = key ? Prisma.sql`and ${SEQUEL[order](key)}` : Prisma.empty;
  return Prisma.sql`
    select ${CONVERSATION_COLUMNS} from "Conversation" c where ${conditionOf(viewer, view)} ${sequel}
    order by ${ORDER[order]} limit ${CONVERSATIONS_PER_PAGE + 1}`;
}

const SEQUEL: Record<Order, (key: Key) => Prisma.Sql> = {
  oldest_waiting: ({ at, id }) => Prisma.sql`(c."waitingSince", c.id) > (${at}, ${id}::uuid)`,
  latest_message: ({ at, id }) => Prisma.sql`(c."lastMessageAt", c.id) < (${at}, ${id}::uuid)`,
};

function conditionOf(viewer: Viewer, view: InboxView): Prisma.Sql {
  switch (view) {
    case "waiting":
      return Prisma.sql`c."waitingSince" is not null`;
    case "mine":
      return Prisma.sql`c."assigneeId" = ${viewer.id}::uuid and c.state <> 'closed'`;
    case "all":
      return Prisma.sql`c.state <> 'blocked'`;
    case "bot":
    case "closed":
    case "blocked":
      return Prisma.sql`c.state = ${view}::"ConversationState"`;
  }
}

const writeKey = (view: InboxView, row: RowFromDatabase) =>
  `${(orderOf(view) === "oldest_waiting" ? row.waitingSince : row.lastMessageAt)?.toISOString()}_${row.id}`;

function readKey(after: string): Key {
  const [time = "", id = ""] = after.split("_");
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !UUID.test(id)) throw new AppError("invalid_input");
  return { at, id };
}
