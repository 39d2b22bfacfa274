import { expect, test } from "vitest";
import { blockUsers } from "./block-routes";
import { testCredentials } from "./credentials";
import type { Call } from "./http-router";
import { World } from "./world";

test("64,000 people are blocked, and no more", () => {
  const world = new World(testCredentials, undefined);
  const block = (user: string) =>
    blockUsers(world, {
      params: { object: testCredentials.phoneNumberId },
      headers: { authorization: `Bearer ${testCredentials.accessToken}` },
      query: new URLSearchParams(),
      json: () => ({ messaging_product: "whatsapp", block_users: [{ user }] }),
    } as unknown as Call);
  for (let number = 0; number < 63_999; number++) world.office.blocked.add(`warga-${number}`);
  world.chats.wrote("yosina-rumbiak", world.clock.now());
  expect(block("6281240110001")).toMatchObject({ status: 200 });
  expect(() => block("6281240110002")).toThrow(/139101/);
});
