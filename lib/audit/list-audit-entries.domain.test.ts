import { expect, test } from "vitest";
import { db } from "../db";
import { aViewer } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { AUDIT_PAGE_SIZE } from "./audit";
import { listAuditEntries } from "./list-audit-entries";

test("catatan audit dibaca halaman demi halaman tanpa hilang atau berulang, juga bila waktunya sama", async () => {
  const head = await aViewer("Markus Rumbiak", ["head"]);
  const at = new Date();
  const ids = Array.from({ length: AUDIT_PAGE_SIZE * 2 + 5 }, uuidv7);
  await db().auditEntry.createMany({
    data: ids.map((id) => ({
      id,
      at,
      action: "document_seen",
      subjectKind: "staff",
      subjectId: head.id,
      actorId: head.id,
    })),
  });
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await listAuditEntries(head, { before });
    expect(page.rows.length).toBeLessThanOrEqual(AUDIT_PAGE_SIZE);
    seen.push(...page.rows.map(({ id }) => id));
    before = page.next ?? undefined;
  } while (before);
  expect(seen).toEqual([...ids].reverse());
});

test("baris menyebut pelaku dan yang dikenai, disaring menurut pelaku; petugas tidak membacanya", async () => {
  const head = await aViewer("Markus Rumbiak", ["head"]);
  const sari = await aViewer();
  const entry = { action: "password_changed", subjectKind: "staff" };
  await db().auditEntry.create({ data: { ...entry, actorId: sari.id, subjectId: sari.id } });
  await db().auditEntry.create({ data: { ...entry, actorId: head.id, subjectId: head.id } });
  const { rows, next } = await listAuditEntries(head, { actorId: sari.id });
  expect(rows).toMatchObject([{ actor: "Sari Korwa", subject: "Sari Korwa" }]);
  expect(next).toBeNull();
  await expect(listAuditEntries(sari, {})).rejects.toThrow("not_allowed");
});
