import { beforeEach, expect, test } from "vitest";
import { receiveWaiting } from "../conversations/receive-deliveries";
import { deliver } from "../conversations/testing/signed-webhook";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { getHealth } from "./get-health";

beforeEach(anOffice);

const anAdmin = () => aViewer("Yohana Mandowen", ["admin"]);

test("pemberitahuan Meta: yang terbaru dari tiap jenis dalam tiga puluh hari, dan mana yang gawat", async () => {
  const admin = await anAdmin();
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
  const past = Math.floor(daysAgo(1).getTime() / 1_000);
  const notice = (field: string, value: object, days: number) => ({
    field,
    value,
    happenedAt: daysAgo(days),
  });
  await db().accountEvent.createMany({
    data: [
      notice("phone_number_quality_update", { event: "FLAGGED", display_phone_number: "62811" }, 3),
      notice("phone_number_quality_update", { event: "UNFLAGGED" }, 1),
      notice("account_update", { event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "SCAM" } }, 2),
      notice("account_review_update", { decision: "REJECTED" }, 40),
      notice("business_capability_update", { max_daily_conversations_per_business: 2000 }, 5),
      notice("security", { requester: "628110001", event: "PIN_RESET_REQUEST" }, 4),
      notice("message_template_status_update", { event: "REJECTED" }, 1),
    ],
  });
  const { account } = await getHealth(admin);
  expect(account.map(({ field, event, isGrave }) => [field, event, isGrave])).toEqual([
    ["phone_number_quality_update", "UNFLAGGED", false],
    ["account_update", "ACCOUNT_VIOLATION", true],
    ["security", "PIN_RESET_REQUEST", false],
    ["business_capability_update", "2000", false],
  ]);
  expect(JSON.stringify(account)).not.toContain("62811");
  const restricted = (expiration: number) => ({
    event: "ACCOUNT_RESTRICTION",
    restriction_info: [{ restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration }],
  });
  for (const [expiration, isGrave] of [
    [past, false],
    [past + 10 * 86_400, true],
  ] as const) {
    await db().accountEvent.create({ data: notice("account_update", restricted(expiration), 0) });
    expect((await getHealth(admin)).account).toContainEqual(
      expect.objectContaining({ event: "ACCOUNT_RESTRICTION", isGrave }),
    );
  }
});

test("pemberitahuan Meta yang datang terlambat, tidak berurutan atau dua kali: yang terbaru menurut jam Meta yang berlaku, dan harga tidak menutupi pembatasan", async () => {
  const admin = await anAdmin();
  const now = Math.floor(Date.now() / 1_000);
  const tells = async (field: string, event: string, secondsAgo: number) => {
    const entry = [{ id: "102290129340398", time: now - secondsAgo, changes: [{ field, value: { event } }] }];
    expect(await deliver({ object: "whatsapp_business_account", entry })).toBe(200);
    await receiveWaiting();
  };
  const shown = async () =>
    (await getHealth(admin)).account.map(({ field, event, isGrave }) => [field, event, isGrave]);
  const DAY = 86_400;
  await tells("phone_number_quality_update", "FLAGGED", 100);
  await tells("phone_number_quality_update", "UNFLAGGED", 2 * DAY);
  expect(await shown()).toEqual([["phone_number_quality_update", "FLAGGED", true]]);
  await tells("phone_number_quality_update", "UNFLAGGED", 50);
  await tells("phone_number_quality_update", "FLAGGED", 100);
  expect(await shown()).toEqual([["phone_number_quality_update", "UNFLAGGED", false]]);
  expect(await db().accountEvent.count()).toBe(3);

  await tells("account_update", "ACCOUNT_VIOLATION", 40);
  await tells("account_update", "VOLUME_BASED_PRICING_TIER_UPDATE", 10);
  expect(await shown()).toContainEqual(["account_update", "ACCOUNT_VIOLATION", true]);
  await tells("account_update", "ACCOUNT_DELETED", 31 * DAY); // older than what is shown
  expect(await shown()).toContainEqual(["account_update", "ACCOUNT_VIOLATION", true]);
});
