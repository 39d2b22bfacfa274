import { describe, expect, test } from "vitest";
import { parseWebhook } from "./parse-webhook";
import { readMessage } from "./read-message";
import { envelope, messagesChange, sampleWamid } from "./samples/envelope";
import { contact, message, messageEnvelope, text } from "./samples/message";
import { MESSAGE_BODIES } from "./samples/message-bodies";
import { DORKAS, YOSINA, YULIUS } from "./samples/people";
import { SYSTEM_NOTICES } from "./samples/system-notices";

function onlyMessage(body: unknown) {
  const parsed = parseWebhook(body);
  const [update] = parsed.kind === "updates" ? parsed.updates : [];
  if (update?.kind !== "message") throw new Error(`not a message: ${JSON.stringify(update)}`);
  return update.message;
}
const senderOf = (body: unknown) => onlyMessage(body).sender;

describe("sender", () => {
  test("with a visible number only", () => {
    expect(senderOf(messageEnvelope(text("halo"), { from: YULIUS, shows: "phone" }))).toEqual({
      phone: YULIUS.phone,
      profileName: YULIUS.name,
    });
  });

  test("with a hidden number: the user id is the person", () => {
    expect(senderOf(messageEnvelope(text("halo"), { from: DORKAS, shows: "user_id" }))).toEqual({
      userId: DORKAS.userId,
      profileName: DORKAS.name,
      username: "dorkas.wanma",
    });
  });

  test.each<[string, unknown[] | undefined]>([
    ["absent", undefined],
    ["empty", []],
    ["somebody else's", [contact(YULIUS)]],
    ["not a list of contacts", [null, 7, { profile: "x" }]],
  ])("contacts %s: the message still has its sender, and no wrong name", (_name, contacts) => {
    const body = envelope(messagesChange({ contacts, messages: [message(text("halo"))] }));
    expect(senderOf(body)).toEqual({ phone: YOSINA.phone, userId: YOSINA.userId });
  });

  test("a contact without profile adds the user id", () => {
    const contacts = [{ wa_id: YOSINA.phone, user_id: YOSINA.userId, parent_user_id: "ID.ENT.1" }];
    const messages = [message(text("halo"), { shows: "phone" })];
    expect(senderOf(envelope(messagesChange({ contacts, messages })))).toEqual({
      phone: YOSINA.phone,
      userId: YOSINA.userId,
      parentUserId: "ID.ENT.1",
    });
  });

  test("a message that names nobody belongs to the only contact, but to none of several", () => {
    const nameless = { ...message(text("halo")), from: undefined, from_user_id: undefined };
    const withContacts = (...contacts: unknown[]) =>
      envelope(messagesChange({ contacts, messages: [nameless] }));
    expect(senderOf(withContacts(contact(YOSINA)))).toMatchObject({ phone: YOSINA.phone });
    expect(() => senderOf(withContacts(contact(YOSINA), contact(YULIUS)))).toThrow(/no sender/);
  });
});

describe("context", () => {
  const contextOf = (name: keyof typeof MESSAGE_BODIES) => {
    const { replyTo, forwarded } = onlyMessage(messageEnvelope(MESSAGE_BODIES[name]));
    return { replyTo, forwarded };
  };

  test("a quoted message and a tapped button are replies", () => {
    expect(contextOf("text_reply")).toEqual({ replyTo: { wamid: sampleWamid(902) } });
    expect(contextOf("button_reply")).toEqual({ replyTo: { wamid: sampleWamid(904) } });
  });

  test("a forwarded message is not a reply", () => {
    expect(contextOf("text_forwarded")).toEqual({ forwarded: "once" });
    expect(contextOf("text_forwarded_often")).toEqual({ forwarded: "often" });
    expect(contextOf("text")).toEqual({});
  });
});

describe("system notices", () => {
  test("a new number belongs to the person of the old one", () => {
    expect(onlyMessage(SYSTEM_NOTICES.number)).toMatchObject({
      sender: { phone: YOSINA.phone, userId: YOSINA.userId },
      content: {
        kind: "system",
        change: "number",
        newPhone: "6281200000199",
        newUserId: "ID.7001000000000000199",
        previousUserId: YOSINA.userId,
      },
    });
  });

  test("a new user id without any number is found by the previous one", () => {
    expect(onlyMessage(SYSTEM_NOTICES.userId)).toMatchObject({
      sender: { userId: YOSINA.userId },
      content: {
        change: "user_id",
        newUserId: "ID.7001000000000000199",
        newParentUserId: "ID.ENT.8001",
        previousUserId: YOSINA.userId,
        previousParentUserId: "ID.ENT.8000",
      },
    });
  });

  test("a changed security code, and a notice nobody has heard of", () => {
    expect(onlyMessage(SYSTEM_NOTICES.identity).content).toMatchObject({
      change: "identity",
      identityHash: "DF2lS5v2W6x=",
    });
    expect(onlyMessage(SYSTEM_NOTICES.unheardOf).content).toMatchObject({ kind: "unknown", type: "system" });
  });
});

test.each([1795478400, "1795478400", "1795478400000"])("the time may be written as %j", (timestamp) => {
  expect(readMessage({ ...message(text("halo")), timestamp }, [])).toMatchObject({
    sentAt: new Date("2026-11-24T00:00:00Z"),
  });
});
