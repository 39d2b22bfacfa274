import { expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aWaitingConversation } from "../db/testing/builders";
import { listBotTraces } from "./list-bot-traces";

test("pertanyaan yang dilewati terhitung ditangani; yang tidak pernah ditanyakan tidak dihitung", async () => {
  await anOffice();
  const { id: conversationId } = await aWaitingConversation("Yosina Rumbiak", 5);
  await db().botEvent.createMany({
    data: [
      { kind: "form_started", fieldId: null },
      { kind: "field_answered", fieldId: "isi" },
      { kind: "field_answered", fieldId: "foto" },
      { kind: "field_skipped", fieldId: "lokasi" },
      { kind: "form_submitted", fieldId: null },
    ].map((event) => ({ ...event, conversationId, nodeId: "aduan", detail: {} })),
  });
  const traces = await listBotTraces(conversationId, { from: undefined, until: undefined });
  const answered = traces.flatMap((item) =>
    item.kind === "trace" && item.trace.act === "answered" ? [item.trace] : [],
  );
  expect(new Set(answered.map(({ field }) => field))).toEqual(new Set(["isi", "foto", "lokasi"]));
  expect(answered.map(({ total }) => total)).toEqual([3, 3, 3]);
});
