import { expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { getStatistics } from "./get-statistics";
import { listWaiting } from "./list-waiting";
import { WAITING_PER_PAGE } from "./waiting";

test("lurah melihat siapa yang menunggu, sejak kapan dan pada siapa, tanpa isi pesannya", async () => {
  await anOffice();
  const head = await aViewer("Markus Rumbiak", ["head"]);
  const officer = await aViewer();
  const yosina = await aWaitingConversation("Yosina Rumbiak", 90);
  await db().conversation.update({ where: { id: yosina.id }, data: { assigneeId: officer.id } });
  const nameless = await aWaitingConversation("Tanpa Nama", 10);
  await db().resident.update({ where: { id: nameless.residentId }, data: { name: null } });
  const page = await listWaiting(head, {});
  expect(page.rows).toMatchObject([
    { name: "Yosina Rumbiak", assignee: "Sari Korwa" },
    { name: expect.stringMatching(/^0812••••\d{4}$/), assignee: null },
  ]);
  expect(JSON.stringify(page)).not.toContain("Selamat pagi");
  expect(JSON.stringify(page)).not.toContain(nameless.phone);
});

test("setiap yang menunggu tepat sekali, halaman demi halaman, sebanyak angkanya", async () => {
  await anOffice();
  const head = await aViewer("Markus Rumbiak", ["head"]);
  for (let i = 0; i < WAITING_PER_PAGE + 3; i++) await aWaitingConversation(`Warga ${i}`, 5);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listWaiting(head, { after });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await getStatistics(head)).waiting.count);
});

test("penyunting menu tidak melihat siapa yang menunggu", async () => {
  await expect(listWaiting(await aViewer("Ana Wanma", ["menu_editor"]), {})).rejects.toThrow("not_allowed");
});
