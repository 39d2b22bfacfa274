import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import type { Session } from "../menu/engine/session";
import { arrives, outgoing, said, theConversation } from "./testing/yosina";
import { tickBot } from "./tick-bot";

beforeEach(anOffice);

/** A resident in the middle of a request, whose reminder is due. */
async function aFormLeftOpen() {
  await arrives(said("halo"));
  for (const word of ["1", "1", "1"]) await arrives(said(word));
  const { id } = await theConversation();
  const session = await db().botSession.findUniqueOrThrow({ where: { conversationId: id } });
  const { form, seq } = session.state as unknown as Session;
  expect(form).toBeDefined();
  return { conversationId: id, seq };
}

test("pengingat formulir dikatakan selama jendela terbuka, dan tidak sesudahnya: WhatsApp akan menolaknya", async () => {
  const { conversationId, seq } = await aFormLeftOpen();
  const before = (await outgoing()).length;
  await db().conversation.updateMany({ data: { lastInboundAt: new Date(Date.now() - 25 * 3_600_000) } });
  await tickBot({ conversationId, tick: "reminder", seq });
  expect(await outgoing()).toHaveLength(before);
});

test("selama jendela terbuka pengingatnya sampai", async () => {
  const { conversationId, seq } = await aFormLeftOpen();
  const before = (await outgoing()).length;
  await tickBot({ conversationId, tick: "reminder", seq });
  expect(await outgoing()).toHaveLength(before + 1);
});
