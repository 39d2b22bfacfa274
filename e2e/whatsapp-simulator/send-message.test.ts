import { describe, expect, test } from "vitest";
import { silentVoiceNote } from "./ogg-opus";
import { officeThatYosinaWroteTo } from "./shared-test-office";
import { button, buttons, cta, list, row, text, YOSINA } from "./test-messages";

const office = await officeThatYosinaWroteTo();

test("a send is accepted with the ids that the platform gives", async () => {
  const { status, body } = await office.send(text("Selamat pagi, Bapak/Ibu"));
  expect(status).toBe(200);
  expect(body).toEqual({
    messaging_product: "whatsapp",
    contacts: [{ input: YOSINA, wa_id: YOSINA }],
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  const decoded = Buffer.from(body.messages[0].id.slice("wamid.".length), "base64").toString("latin1");
  expect(decoded).toContain(YOSINA);
});

test("a person without a number is written to by business-scoped user id", async () => {
  await office.says("agustina-mandowen", { type: "text", text: "Halo" });
  const recipient = "ID.10158201444000000004";
  const { body } = await office.send({ recipient, type: "text", text: { body: "Halo" } });
  expect(body.contacts).toEqual([{ input: recipient, user_id: recipient }]);
  const both = await office.send({ to: `+${YOSINA}`, recipient, type: "text", text: { body: "Halo" } });
  expect(both.body.contacts).toEqual([{ input: `+${YOSINA}`, wa_id: YOSINA, user_id: recipient }]);
});

test("a wrong token is 401, code 190; a number of somebody else is code 100, subcode 33", async () => {
  const refused = await office.graph("106540352242922/messages", { method: "POST", body: "{}" }, "nobody");
  expect(refused.status).toBe(401);
  expect(refused.body.error).toMatchObject({
    code: 190,
    type: "OAuthException",
    fbtrace_id: expect.any(String),
  });
  const foreign = await office.send(text("Halo"), "999/messages");
  expect(foreign.body.error).toMatchObject({ code: 100, error_subcode: 33 });
});

describe("what the platform refuses", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => row(`r${index}`));
  const cases: [string, object, number, RegExp][] = [
    ["no recipient", { type: "text", text: { body: "a" } }, 100, /\(#100\) The parameter to is required/],
    [
      "513 bytes for the office's own use",
      { ...text("a"), biz_opaque_callback_data: "a".repeat(513) },
      131009,
      /at most 512 bytes/,
    ],
    ["a group", { ...text("a"), recipient_type: "group" }, 131009, /recipient_type/],
    ["an unknown type", { to: YOSINA, type: "pesan", pesan: {} }, 100, /Param type must be one of \{AUDIO/],
    ["a missing part", { to: YOSINA, type: "text" }, 131008, /'text' is mandatory/],
    ["a missing body", { to: YOSINA, type: "text", text: {} }, 131008, /text\['body'\]/],
    [
      "a misspelt key",
      { to: YOSINA, type: "text", text: { body: "a", bodi: "" } },
      100,
      /Unexpected key "bodi"/,
    ],
    ["a text of 4,097 characters", text("a".repeat(4097)), 100, /at most 4096 characters/],
    [
      "four buttons",
      buttons(button("1", "A"), button("2", "B"), button("3", "C"), button("4", "D")),
      131009,
      /Max allowed buttons: 3/,
    ],
    ["a button title of 21", buttons(button("1", "a".repeat(21))), 131009, /Button title length.*20/],
    [
      "two buttons of one title",
      buttons(button("1", "A"), button("2", "A")),
      131009,
      /Duplicated button title/,
    ],
    [
      "a list of 11 rows over two sections",
      list([
        { title: "A", rows: many(6) },
        { title: "B", rows: [...many(11)].slice(6) },
      ]),
      131009,
      /Total row count/,
    ],
    ["a row title of 25", list([{ rows: [row("1", "a".repeat(25))] }]), 131009, /Row title length.*24/],
    ["two rows of one id", list([{ rows: [row("1", "A"), row("1", "B")] }]), 131009, /Duplicated row id/],
    [
      "sections without title",
      list([{ rows: [row("1")] }, { rows: [row("2")] }]),
      131009,
      /Section title is required/,
    ],
    ["a link that is none", cta("javascript:alert(1)"), 131009, /Invalid URL/],
    [
      "a picture that nobody uploaded",
      { to: YOSINA, type: "image", image: { id: "123" } },
      100,
      /not a valid whatsapp business account media/,
    ],
    [
      "a location off the globe",
      { to: YOSINA, type: "location", location: { latitude: 95, longitude: 136 } },
      131009,
      /latitude/,
    ],
    [
      "a template nobody made",
      { to: YOSINA, type: "template", template: { name: "x", language: { code: "id" } } },
      132001,
      /does not exist in id/,
    ],
    [
      "a user id that is none",
      { recipient: "yosina", type: "text", text: { body: "a" } },
      131009,
      /recipient/,
    ],
    ["the office's own number", { to: "6281198110500", type: "text", text: { body: "a" } }, 131021, /sender/],
  ];
  test.each(cases)("%s", async (_, message, code, words) => {
    const { status, body } = await office.send(message);
    expect(status).toBe(code === 132001 ? 404 : 400);
    expect(body.error.code).toBe(code);
    expect(`${body.error.message} ${body.error.error_data?.details}`).toMatch(words);
    expect(body.error.fbtrace_id).toMatch(/^A/);
  });
});

test("without a plus sign the country code of the office is put in front", async () => {
  const waId = async (to: string) =>
    (await office.send({ ...text("Halo"), to })).body.contacts?.[0].wa_id ?? "refused";
  expect(await waId("0812-4011 0001")).toBe(YOSINA);
  expect(await waId("(812) 4011-0001")).toBe(YOSINA);
  expect(await waId(`+${YOSINA}`)).toBe(YOSINA);
  const template = { name: "siap", language: { code: "id" } };
  const components = [{ type: "BODY", text: "Surat siap." }];
  await office.control("templates", { name: "siap", category: "UTILITY", language: "id", components });
  const abroad = (to: string) => office.send({ to, type: "template", template });
  expect((await abroad("16505551234")).body.contacts[0].wa_id).toBe("6216505551234");
  expect((await abroad("+1 650 555 1234")).body.contacts[0].wa_id).toBe("16505551234");
});

test("24 hours after the last message only templates pass; a new message opens the window again", async () => {
  await office.control("clock", { advanceSeconds: 24 * 3600 - 60 });
  expect((await office.send(text("Masih boleh"))).status).toBe(200);
  await office.control("clock", { advanceSeconds: 120 });
  const closed = await office.send(text("Terlambat"));
  expect(closed.status).toBe(400);
  expect(closed.body.error.message).toBe("(#131047) Re-engagement message");
  await office.says("yosina-rumbiak", { type: "text", text: "Halo lagi" });
  expect((await office.send(text("Halo"))).status).toBe(200);
});

test("a template is filled, counted and checked", async () => {
  await office.control("templates", {
    name: "siap_diambil",
    category: "UTILITY",
    language: "id",
    components: [{ type: "BODY", text: "Bapak/Ibu {{1}}, {{2}} siap diambil." }],
  });
  const template = (...texts: string[]) => ({
    to: YOSINA,
    type: "template",
    template: {
      name: "siap_diambil",
      language: { code: "id" },
      components: [{ type: "body", parameters: texts.map((it) => ({ type: "text", text: it })) }],
    },
  });
  await office.control("clock", { advanceSeconds: 48 * 3600 });
  expect((await office.send(template("Yosina"))).body.error.code).toBe(132000);
  const { body } = await office.send(template("Yosina", "Surat Domisili"));
  expect(body.messages[0].message_status).toBe("accepted");
  const chat = await office.control("residents/yosina-rumbiak/messages");
  expect(chat.body.messages.at(-1).content.body).toBe("Bapak/Ibu Yosina, Surat Domisili siap diambil.");
});

test("a fault hits as often as it was told, then the office can send again", async () => {
  await office.control("faults", { code: 130429, times: 2 });
  expect((await office.send(text("1"))).body.error.message).toBe("(#130429) Rate limit hit");
  expect((await office.send(text("2"))).status).toBe(400);
  expect((await office.send(text("3"))).status).toBe(200);
});

test("a broken line after the send leaves the message with the resident", async () => {
  await office.control("faults", { hangUp: "after" });
  await expect(office.send(text("Sampai?"))).rejects.toThrow();
  const chat = await office.control("residents/yosina-rumbiak/messages");
  expect(chat.body.messages.at(-1).content).toEqual({ body: "Sampai?" });
});

test("reading marks all earlier messages, and the resident sees the office typing", async () => {
  const wamid = await office.says("yosina-rumbiak", { type: "text", text: "Ada orang?" });
  const read = { status: "read", message_id: wamid, typing_indicator: { type: "text" } };
  expect((await office.send(read)).body).toEqual({ success: true });
  const { body: chat } = await office.control("residents/yosina-rumbiak/messages");
  expect(chat.isTyping).toBe(true);
  expect(chat.messages.map((it: { statuses: { status: string }[] }) => it.statuses.at(-1)?.status)).toEqual([
    "read",
    "read",
  ]);
  await office.send(text("Ada"));
  expect((await office.control("residents/yosina-rumbiak/messages")).body.isTyping).toBe(false);
  await office.send(read);
  await office.control("clock", { advanceSeconds: 26 });
  expect((await office.control("residents/yosina-rumbiak/messages")).body.isTyping).toBe(false);
});

test("what is older than 30 days cannot be marked as read, quoted or reacted to", async () => {
  const old = await office.says("yosina-rumbiak", { type: "text", text: "Dulu" });
  const others = await office.says("elias-rumaropen", { type: "text", text: "Halo" });
  const answer = async (message: object) => {
    const { status } = await office.send({ to: YOSINA, ...message });
    await office.settle();
    const chat = await office.control("residents/yosina-rumbiak/messages");
    return { status, ...chat.body.messages.at(-1) };
  };
  const quoting = (message_id: string) => answer({ ...text("Baik"), context: { message_id } });
  const reacting = (message_id: string) =>
    answer({ type: "reaction", reaction: { message_id, emoji: "👍" } });
  expect((await quoting(old)).quotes).toBe(old);
  expect(await quoting(others)).not.toHaveProperty("quotes");
  expect((await reacting(others)).statuses).toMatchObject([{ status: "failed", code: 131009 }]);
  expect((await reacting(old)).statuses).toMatchObject([{ status: "sent" }]);
  await office.control("clock", { advanceSeconds: 31 * 24 * 3600 });
  await office.says("yosina-rumbiak", { type: "text", text: "Halo lagi" });
  expect(await quoting(old)).toMatchObject({ status: 200 });
  expect(await quoting(old)).not.toHaveProperty("quotes");
  expect((await reacting(old)).statuses).toMatchObject([{ status: "failed", code: 131009 }]);
  expect((await office.send({ status: "read", message_id: old })).body.error.code).toBe(100);
});

test("a message that fails later never was on the phone: not read, not quoted, not answered, not heard", async () => {
  const failing = async (message: object) => {
    await office.control("faults", { code: 131026, async: true });
    const { status, body } = await office.send({ to: YOSINA, ...message });
    expect(status).toBe(200);
    await office.settle();
    return body.messages[0].id as string;
  };
  const wamid = await failing(buttons(button("ya", "Ya")));
  const { body } = await office.control("residents/yosina-rumbiak/messages");
  const failure = { code: 131026, title: expect.stringMatching(/undeliverable/i) };
  expect(body.messages.at(-1)).toMatchObject({ wamid, fate: "failed", failure });
  const people = async () => (await office.control("residents")).body;
  const yosina = async () => (await people()).find(({ id }: { id: string }) => id === "yosina-rumbiak");
  expect(await yosina()).toMatchObject({ unread: 0, lastMessage: { content: { body: "Selamat pagi" } } });

  await office.control("residents/yosina-rumbiak/read", {});
  await office.settle();
  expect(office.statuses().map(({ status }) => status)).toEqual(["failed"]);
  for (const said of [
    { type: "text", text: "Ya", contextId: wamid },
    { type: "tap", id: "ya", title: "Ya", contextId: wamid },
    { type: "reaction", emoji: "👍", messageId: wamid },
  ])
    expect((await office.control("residents/yosina-rumbiak/messages", said)).status).toBe(422);
  const { id } = (await office.upload(silentVoiceNote(1), "audio/ogg")).body;
  const voice = await failing({ type: "audio", audio: { id, voice: true } });
  expect((await office.control("residents/yosina-rumbiak/play", { messageId: voice })).status).toBe(400);

  const quoting = await office.send({ ...text("Baik"), context: { message_id: wamid } });
  await office.settle();
  const chat = (await office.control("residents/yosina-rumbiak/messages")).body.messages;
  expect(chat.at(-1)).toMatchObject({ wamid: quoting.body.messages[0].id, fate: "arrived" });
  expect(chat.at(-1)).not.toHaveProperty("quotes");
});

test("what a phone that is off has not got yet is under way, and on it once it is on again", async () => {
  await office.control("residents/yosina-rumbiak", { isOffline: true });
  await office.send(text("Surat sudah jadi"));
  await office.settle();
  const last = async () => (await office.control("residents/yosina-rumbiak/messages")).body.messages.at(-1);
  expect(await last()).toMatchObject({ fate: "under_way", statuses: [{ status: "sent" }] });
  await office.control("residents/yosina-rumbiak", { isOffline: false });
  await office.settle();
  expect(await last()).toMatchObject({ fate: "arrived" });
});
