import "server-only";
import { z } from "zod";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { loadOffice } from "../office/load-office";
import { filterTicketsSql } from "./filter-tickets-sql";
import { type CardRow, selectCardRows } from "./select-card-rows";
import type { TicketRows } from "./ticket-card";
import type { ListTicketsInput, TicketFilters } from "./ticket-filters";
import { toTicketCard } from "./to-ticket-card";

export const ROWS_PER_PAGE = 50;
const FAR = new Date("9999-12-31T00:00:00Z");

/** A page of the table, 50 rows from `cursor` on, and how many rows the filters give in all. Two statements. */
export async function listTickets(
  viewer: Viewer,
  { cursor, ...filters }: ListTicketsInput,
): Promise<TicketRows> {
  authorize(viewer, "ticket.read");
  const { calendar } = await loadOffice();
  const now = new Date();
  const where = filterTicketsSql(viewer, filters, { calendar, now });
  const [rows, total] = await Promise.all([
    selectCardRows(db(), {
      where: Prisma.sql`${where} and ${afterCursor(filters, cursor)}`,
      orderBy: orderBy(filters),
      limit: ROWS_PER_PAGE + 1,
    }),
    countRows(where),
  ]);
  const shown = rows.slice(0, ROWS_PER_PAGE);
  const last = rows.length > ROWS_PER_PAGE ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => toTicketCard(row, { calendar, now })),
    nextCursor: last ? toCursor(filters, last) : null,
    total,
  };
}

const KEY = {
  due: Prisma.sql`coalesce(t."dueAt", ${FAR}::timestamptz)`,
  received: Prisma.sql`t."receivedAt"`,
  number: Prisma.sql`t.number`,
};
const CAST = {
  due: Prisma.sql`::timestamptz`,
  received: Prisma.sql`::timestamptz`,
  number: Prisma.sql`::text`,
};

const sortOf = ({ sort = "received", dir }: TicketFilters) => ({
  sort,
  dir: dir ?? (sort === "due" ? "asc" : "desc"),
});

function orderBy(filters: TicketFilters): Prisma.Sql {
  const { sort, dir } = sortOf(filters);
  return dir === "asc" ? Prisma.sql`${KEY[sort]}, t.id` : Prisma.sql`${KEY[sort]} desc, t.id desc`;
}

const cursorShape = z.tuple([z.string(), z.uuid()]);

/** Pages by the last row's key, so that rows that come and go neither repeat nor hide others. */
function afterCursor(filters: TicketFilters, cursor: string | undefined): Prisma.Sql {
  if (!cursor) return Prisma.sql`true`;
  const parsed = cursorShape.safeParse(cursor.split("~"));
  const { sort, dir } = sortOf(filters);
  if (!parsed.success || (sort !== "number" && Number.isNaN(Date.parse(parsed.data[0]))))
    return Prisma.sql`true`;
  const [key, id] = parsed.data;
  const row = Prisma.sql`(${KEY[sort]}, t.id)`;
  const last = Prisma.sql`(${key}${CAST[sort]}, ${id}::uuid)`;
  return dir === "asc" ? Prisma.sql`${row} > ${last}` : Prisma.sql`${row} < ${last}`;
}

function toCursor(filters: TicketFilters, row: CardRow): string {
  const { sort } = sortOf(filters);
  const key =
    sort === "number" ? row.number : (sort === "due" ? (row.dueAt ?? FAR) : row.receivedAt).toISOString();
  return `${key}~${row.id}`;
}

async function countRows(where: Prisma.Sql): Promise<number> {
  const [counted] = await db().$queryRaw<{ total: bigint }[]>`
    select count(*) as total from "Ticket" t
    join "Service" s on s.id = t."serviceId" join "Resident" r on r.id = t."residentId"
    where ${where}`;
  return Number(counted?.total ?? 0);
}
