import "server-only";
import type { Transaction } from "../db";
import { sql } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { toJson } from "../db/to-json";
import type { LiveEvent } from "../live/live-event";
import { keepExamples } from "./keep-examples";
import type { MetaComponent } from "./meta-components";
import { readTemplateEvent, type TemplateEvent } from "./template-event";

type Told = { field: string; at?: Date; value: unknown };
type Timed = TemplateEvent & { at: Date };
type Row = Omit<MessageTemplate, "createdAt" | "updatedAt">;

/**
 * What webhooks say of templates, in the caller's transaction. Repeats change nothing and what is older than the last
 * event of its kind, by Meta's clock, is left aside. A template made elsewhere gets its row. Gives what to tell the
 * screens.
 */
export async function receiveTemplateEvents(tx: Transaction, told: Told[]): Promise<LiveEvent[]> {
  const events = told.flatMap(({ field, at, value }): Timed[] => {
    const event = readTemplateEvent(field, value);
    return event ? [{ ...event, at: at ?? new Date() }] : [];
  });
  if (events.length === 0) return [];
  await addUnknown(tx, events);
  const rows = await lockRows(tx, [...new Set(events.map(({ name }) => name))]);
  let hasChanged = false;
  for (const row of rows) {
    const changed = events
      .filter((event) => event.name === row.name && event.language === row.language)
      .reduce<Row>(applyEvent, row);
    if (changed === row) continue;
    hasChanged = true;
    await save(tx, changed);
  }
  return hasChanged ? [{ kind: "template.changed" }] : [];
}

async function addUnknown(tx: Transaction, events: Timed[]): Promise<void> {
  await tx.messageTemplate.createMany({
    data: events
      .filter(({ change }) => !(change.kind === "status" && change.status === "deleted"))
      .map(({ name, language, metaId = null }) => ({
        name,
        language,
        metaId,
        category: "UTILITY",
        status: "pending" as const,
        components: [],
        // Older than whatever is told of it.
        statusEventAt: new Date(0),
      })),
    skipDuplicates: true,
  });
}

async function lockRows(tx: Transaction, names: string[]): Promise<Row[]> {
  // Two webhooks of one template at once: the second reads what the first wrote. By id, so that none waits in a circle.
  await sql(tx, `select id from "MessageTemplate" where name = any($1) order by id for update`, [names]);
  return tx.messageTemplate.findMany({
    where: { name: { in: names } },
    omit: { createdAt: true, updatedAt: true },
  });
}

function applyEvent(row: Row, event: Timed): Row {
  const last = row[LAST_OF[event.change.kind]];
  if (isOfAnother(row, event) || isOlder(event.at, last) || givesWay(event, last)) return row;
  return { ...row, metaId: event.metaId ?? row.metaId, ...changesOf(row, event) };
}

const LAST_OF = {
  status: "statusEventAt",
  quality: "qualityEventAt",
  category: "categoryEventAt",
  components: "componentsEventAt",
} as const satisfies Record<Timed["change"]["kind"], keyof Row>;

function changesOf(row: Row, { change, at }: Timed): Partial<Row> {
  switch (change.kind) {
    case "status": {
      const isNews = change.status !== row.status || change.reason !== row.statusReason;
      return {
        status: change.status,
        statusReason: change.reason,
        statusDetails: change.details,
        category: change.category ?? row.category,
        statusEventAt: at,
        statusChangedAt: isNews ? at : row.statusChangedAt,
        submittingSince: null,
      };
    }
    case "quality":
      return { qualityScore: change.score, qualityEventAt: at };
    case "category":
      return {
        category: change.category ?? row.category,
        correctCategory: change.correct,
        categoryChangesAt: change.changesAt,
        categoryEventAt: at,
      };
    case "components":
      return {
        components: toJson(keepExamples(change.components, row.components)) as Row["components"],
        componentsEventAt: at,
        revision: row.revision + 1,
      };
  }
}

/**
 * A late word of a template whose name another one has taken since; and a deleted one never comes back under its id.
 */
function isOfAnother(row: Row, { metaId }: TemplateEvent): boolean {
  const isOther = row.metaId !== null && metaId !== undefined && metaId !== row.metaId;
  return row.status === "deleted" ? !isOther : isOther;
}
const isOlder = (at: Date, last: Date | null) => last !== null && at.getTime() < last.getTime();
const givesWay = ({ change, at }: Timed, last: Date | null) =>
  change.kind === "status" && change.isUndecided && at.getTime() === last?.getTime();

async function save(tx: Transaction, { id, ...row }: Row): Promise<void> {
  await tx.messageTemplate.update({
    where: { id },
    data: {
      ...row,
      statusDetails: toJson((row.statusDetails ?? {}) as object),
      components: toJson(row.components as MetaComponent[]),
    },
  });
}
