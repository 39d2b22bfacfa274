import "server-only";
import { createHash } from "node:crypto";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { type MenuDoc, menuDoc } from "./engine/menu-doc";
import { menuPlaces } from "./menu-places";

type VersionToPublish = {
  doc: MenuDoc;
  /** Null for the first menu, which no member of staff published. */
  publishedById: string | null;
  note?: string;
  restoredFrom?: number;
};

/** Writes the next version, the services it offers and the draft's base. Gives the version's number. */
export async function publishVersion(tx: Transaction, input: VersionToPublish): Promise<number> {
  // Two publications at once would take the same number.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('menu_version'))`;
  const doc = menuDoc.parse(input.doc);
  const number = await nextNumber(tx);
  await tx.menuVersion.create({
    data: {
      number,
      doc: toJson(doc),
      hash: hashOf(doc),
      note: input.note || null,
      restoredFrom: input.restoredFrom ?? null,
      publishedById: input.publishedById,
    },
  });
  await offerServices(tx, doc, number);
  await tx.menuDraft.upsert({
    where: { id: 1 },
    create: { id: 1, doc: toJson(doc), baseVersion: number, updatedById: input.publishedById },
    update: { baseVersion: number },
  });
  await publish(tx, { kind: "menu.changed" });
  return number;
}

async function nextNumber(tx: Transaction) {
  const { _max } = await tx.menuVersion.aggregate({ _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** SHA-256 of the document as it is stored: equal menus have equal hashes. */
export const hashOf = (doc: MenuDoc) => createHash("sha256").update(JSON.stringify(doc)).digest("hex");

/** A service keeps its row for ever, for the sake of its tickets; what is no longer offered is marked. */
async function offerServices(tx: Transaction, doc: MenuDoc, menuVersion: number) {
  const forms = menuPlaces(doc).flatMap(({ node }) => (node.kind === "form" ? [node] : []));
  const offered = forms.map(({ id, serviceName, ticketKind }) => ({
    id,
    name: serviceName,
    kind: ticketKind,
  }));
  await tx.$executeRaw`
    insert into "Service" (id, name, kind, "menuVersion")
    select id, name, kind::"TicketKind", ${menuVersion}
    from jsonb_to_recordset(${JSON.stringify(offered)}::jsonb) as form(id text, name text, kind text)
    on conflict (id) do update set name = excluded.name, kind = excluded.kind,
      "menuVersion" = excluded."menuVersion", "withdrawnAt" = null`;
  await tx.service.updateMany({
    where: { id: { notIn: forms.map(({ id }) => id) }, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
}
