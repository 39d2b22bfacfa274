import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { element } from "./testing/signed-webhook";
import { arrives, said, unixSeconds, YOSINA } from "./testing/yosina";

beforeEach(anOffice);

const TARGET = "wamid.pesan-yang-dikoreksi";
const target = () => said("jam berapa buka", { id: TARGET });
const reaction = (emoji: string | undefined, secondsAgo: number) =>
  element(YOSINA, {
    type: "reaction",
    reaction: { message_id: TARGET, ...(emoji ? { emoji } : {}) },
    timestamp: unixSeconds(secondsAgo),
  });
const edit = (body: string, secondsAgo: number) =>
  element(YOSINA, {
    type: "edit",
    edit: { original_message_id: TARGET, message: { type: "text", text: { body } } },
    timestamp: unixSeconds(secondsAgo),
  });
const revoke = () => element(YOSINA, { type: "revoke", revoke: { original_message_id: TARGET } });
const row = () => db().message.findUniqueOrThrow({ where: { wamid: TARGET } });

test("reaksi, suntingan dan pencabutan yang tiba sebelum pesannya tampak begitu pesannya tiba", async () => {
  await arrives(reaction("🙏", 5));
  await arrives(edit("jam berapa tutup", 4));
  await arrives(revoke());
  await arrives(target());
  const found = await row();
  expect(found).toMatchObject({ reaction: "🙏", text: "jam berapa tutup" });
  expect(found.editedAt).not.toBeNull();
  expect(found.revokedAt).not.toBeNull();
});

test("reaksi yang dicabut tetap tercabut, juga bila pencabutannya tiba lebih dulu", async () => {
  await arrives(target());
  await arrives(reaction(undefined, 1));
  await arrives(reaction("👍", 9));
  expect((await row()).reaction).toBeNull();
  await arrives(reaction("❤️", 0));
  expect((await row()).reaction).toBe("❤️");
});

test("suntingan yang lebih lama tidak menimpa yang lebih baru", async () => {
  await arrives(target(), edit("kedua", 1));
  await arrives(edit("pertama", 8));
  expect((await row()).text).toBe("kedua");
});

test("orang lain tidak dapat mengoreksi, sebelum maupun sesudah pesannya tiba", async () => {
  const stranger = { ...revoke(), from: "6281200000999" };
  await arrives(stranger);
  await arrives(target());
  await arrives({ ...reaction("👎", 0), from: "6281200000999" });
  expect(await row()).toMatchObject({ revokedAt: null, reaction: null });
});
