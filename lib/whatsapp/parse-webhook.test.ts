import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWebhook } from "./parse-webhook";
import { ACCOUNT_EVENTS, accountEvents } from "./samples/account-events";
import { BATCH_MESSAGES, BATCH_STATUSES, largestBatch } from "./samples/batch";
import { envelope, messagesChange, sampleWamid } from "./samples/envelope";
import { message, messageEnvelope, text } from "./samples/message";
import { OFFICE, YOSINA } from "./samples/people";
import { STATUSES, statusEnvelope } from "./samples/status";
import type { WebhookUpdate } from "./webhook-update";

function updatesOf(body: unknown): WebhookUpdate[] {
  const parsed = parseWebhook(body);
  if (parsed.kind === "unreadable") throw new Error(parsed.reason);
  return parsed.updates;
}
const kinds = (body: unknown) => updatesOf(body).map(({ kind }) => kind);

test("a resident's message, whole", () => {
  expect(updatesOf(messageEnvelope(text("Selamat pagi 🙏")))).toEqual([
    {
      kind: "message",
      phoneNumberId: OFFICE.phoneNumberId,
      sender: {
        phone: YOSINA.phone,
        userId: YOSINA.userId,
        profileName: "Mama Yosina Rumbiak",
        username: "mamayosina",
      },
      message: {
        wamid: sampleWamid(1),
        sentAt: new Date("2026-11-24T09:00:00+09:00"),
        sender: expect.objectContaining({ phone: YOSINA.phone }),
        content: { kind: "text", body: "Selamat pagi 🙏" },
      },
    },
  ]);
});

describe("batches", () => {
  test("of 1,000 updates over several entries: each one, once, in order, from its own person", () => {
    const updates = updatesOf(largestBatch());
    const messages = updates.flatMap((update) => (update.kind === "message" ? [update.message] : []));
    expect(messages.map(({ content }) => content)).toEqual(
      Array.from({ length: BATCH_MESSAGES }, (_, index) => ({ kind: "text", body: `pesan ${index + 1}` })),
    );
    expect(updates.filter(({ kind }) => kind === "status")).toHaveLength(BATCH_STATUSES);
    expect(updates).toHaveLength(BATCH_MESSAGES + BATCH_STATUSES);
    expect(messages.slice(0, 3).map(({ sender }) => sender.profileName)).toEqual([
      "Yulius Mansnandifu",
      "Dorkas Wanma",
      "Mama Yosina Rumbiak",
    ]);
  });

  test("the same message twice is given twice: to tell is the database's part", () => {
    const twice = messagesChange({ messages: [message(text("halo")), message(text("halo"))] });
    const [first, second] = updatesOf(envelope(twice));
    expect(first).toEqual(second);
  });

  test("messages, statuses and errors may share one value", () => {
    const mixed = messagesChange({
      messages: [message(text("halo"))],
      statuses: [STATUSES.read],
      errors: [{ code: "131000", title: "Something went wrong", error_data: { details: "Unsupported" } }],
    });
    expect(kinds(envelope(mixed))).toEqual(["message", "status", "error"]);
    expect(updatesOf(envelope(mixed))[2]).toMatchObject({
      error: { code: 131000, title: "Something went wrong", details: "Unsupported" },
    });
  });

  test("an element that cannot be read does not stop the others, and is kept with its place", () => {
    const nobody = { ...message(text("siapa?")), from: "", from_user_id: undefined };
    const undated = message(text("kapan?"), { timestamp: "besok" });
    const change = messagesChange({
      messages: [
        message(text("satu")),
        null,
        nobody,
        undated,
        { ...message(text("x")), id: "" },
        message(text("dua")),
      ],
      statuses: [STATUSES.unheardOf, STATUSES.read],
    });
    const updates = updatesOf(envelope(change, change));
    const half = ["message", ...Array(4).fill("malformed"), "message", "malformed", "status"];
    expect(updates.map(({ kind }) => kind)).toEqual([...half, ...half]);
    expect(updates[2]).toMatchObject({
      position: "entry[0].changes[0].value.messages[2]",
      reason: "no sender",
    });
    expect(updates[10]).toMatchObject({ position: "entry[0].changes[1].value.messages[2]" });
    expect(updates[3]).toMatchObject({ raw: undated, reason: expect.stringContaining("timestamp") });
    expect(updates[6]).toMatchObject({ position: "entry[0].changes[0].value.statuses[0]" });
  });
});

describe("what is no resident's message", () => {
  test.each(Object.keys(ACCOUNT_EVENTS))("%s is kept whole", (field) => {
    const index = Object.keys(ACCOUNT_EVENTS).indexOf(field);
    expect(updatesOf(accountEvents()[index])).toEqual([
      {
        kind: "account",
        field,
        businessAccountId: OFFICE.businessAccountId,
        at: new Date("2026-11-24T00:00:00Z"),
        value: ACCOUNT_EVENTS[field],
      },
    ]);
  });

  test("a group's message and receipt, and a message of the past", () => {
    const group = { ...message(text("untuk semua")), group_id: "GRUP1" };
    const past = { ...message(text("dulu")), history_context: { status: "READ" } };
    const body = envelope(messagesChange({ messages: [group, past], statuses: [STATUSES.group] }));
    expect(kinds(body)).toEqual(["account", "account", "account"]);
    expect(updatesOf(body)[0]).toMatchObject({ field: "messages", value: group });
  });

  test("a value with nothing in it that we know, and a change without a field", () => {
    const contacts = messagesChange({ contacts: [{ wa_id: YOSINA.phone }] });
    expect(kinds(envelope(contacts))).toEqual(["account"]);
    expect(updatesOf(envelope({ value: { messages: [message(text("?"))] } }))).toMatchObject([
      { kind: "account", field: "missing" },
    ]);
  });
});

describe("envelopes", () => {
  test("an empty entry is a valid nothing", () => {
    expect(updatesOf({ object: "whatsapp_business_account", entry: [] })).toEqual([]);
    expect(updatesOf(envelope())).toEqual([]);
    expect(updatesOf(statusEnvelope())).toEqual([]);
  });

  test("the object may be missing, as in some of Meta's examples", () => {
    const { entry } = messageEnvelope(text("halo"));
    expect(kinds({ entry })).toEqual(["message"]);
  });

  test("a broken entry is malformed, the next one is read", () => {
    const good = messageEnvelope(text("halo")).entry as unknown[];
    expect(kinds({ entry: [7, { id: "1" }, ...good, { changes: [null] }] })).toEqual([
      "malformed",
      "malformed",
      "message",
      "malformed",
    ]);
    expect(kinds(envelope({ field: "messages", value: "teks" }))).toEqual(["malformed"]);
  });

  test.each([undefined, null, 7, "text", [], {}, { entry: {} }, { object: "page", entry: [] }])(
    "%j is unreadable",
    (body) => {
      expect(parseWebhook(body).kind).toBe("unreadable");
    },
  );
});

describe("whatever comes", () => {
  const json = fc.jsonValue({ maxDepth: 5 });
  const field = fc.constantFrom("messages", "history", "constructor", undefined);
  const element = fc.record(
    {
      id: fc.oneof(fc.string(), json),
      timestamp: fc.oneof(fc.constant("1795478400"), json),
      from: fc.oneof(fc.constant(YOSINA.phone), json),
      type: fc.oneof(
        fc.constantFrom("text", "image", "system", "edit", "__proto__", "constructor", "toString"),
        json,
      ),
      text: json,
      image: json,
      system: json,
      edit: json,
      context: json,
      errors: json,
      status: json,
    },
    { requiredKeys: [] },
  );
  const elements = fc.array(fc.oneof(element, json), { maxLength: 6 });

  test("any JSON gives an answer, never an exception", () => {
    fc.assert(
      fc.property(json, (body) => {
        expect(["unreadable", "updates"]).toContain(parseWebhook(body).kind);
      }),
    );
  });

  test("near-messages: every element gives exactly one update", () => {
    fc.assert(
      fc.property(field, elements, elements, json, (name, messages, statuses, contacts) => {
        const body = { entry: [{ changes: [{ field: name, value: { messages, statuses, contacts } }] }] };
        const expected = name === "messages" ? messages.length + statuses.length : 1;
        expect(updatesOf(body)).toHaveLength(expected);
      }),
    );
  });

  test("a NUL or half an emoji cannot poison the database", () => {
    const [update] = updatesOf(messageEnvelope(text("a\0b\ud83d")));
    expect(update).toMatchObject({ message: { content: { body: "ab\ufffd" } } });
  });
});
