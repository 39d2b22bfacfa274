import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { env } from "../env";
import { settleInterrupted } from "./settle-interrupted";

let connection: pg.Client;
beforeEach(async () => {
  await anOffice();
  connection = new pg.Client({ connectionString: env().DATABASE_URL });
  await connection.connect();
});
afterEach(() => connection.end());

type Told = { status: "sent" | "failed" | "delivered"; errorCode?: number };

/** A send whose worker is gone, and what Meta has told of it. */
async function cutOff(conversationId: string, told: Told[]): Promise<string> {
  const { id } = await db().message.create({
    data: {
      id: uuidv7(),
      conversationId,
      direction: "out",
      author: "bot",
      status: "sending",
      senderId: uuidv7(),
      content: { type: "text", body: "Selamat pagi" },
    },
  });
  for (const report of told)
    await db().messageStatusReport.create({
      data: { wamid: `wamid.${id}`, callbackData: id, occurredAt: new Date(), ...report },
    });
  return id;
}

const became = (id: string) =>
  db().message.findUniqueOrThrow({ where: { id }, select: { status: true, wamid: true, errorCode: true } });

test("kiriman yang terputus: kata Meta menentukan, yang terbaik lebih dahulu, dengan alasannya; tanpa kata: belum pasti", async () => {
  const { id: conversationId } = await aWaitingConversation();
  const [unknown, arrived, refused] = [
    await cutOff(conversationId, []),
    await cutOff(conversationId, [{ status: "failed", errorCode: 131000 }, { status: "delivered" }]),
    await cutOff(conversationId, [{ status: "sent" }, { status: "failed", errorCode: 131026 }]),
  ];
  await settleInterrupted(connection);
  expect(await became(unknown)).toEqual({ status: "unconfirmed", wamid: null, errorCode: null });
  expect(await became(arrived)).toEqual({ status: "delivered", wamid: `wamid.${arrived}`, errorCode: null });
  expect(await became(refused)).toEqual({ status: "failed", wamid: `wamid.${refused}`, errorCode: 131026 });
  const calls = await db().$queryRaw`
    select key from graphile_worker._private_jobs where key = ${`take-over-unsent ${conversationId}`}`;
  expect(calls).toHaveLength(1); // an officer is called once
});
