import { beforeEach, describe, expect, test } from "vitest";
import { sharedTestOffice } from "./shared-test-office";
import { body, draft, templateDesk, words } from "./test-templates";

const HOUR = 3600;
const office = await sharedTestOffice();
const desk = templateDesk(office);

test("all that fits is taken: header, footer, named variables, ten buttons", async () => {
  const text = "Surat Bapak/Ibu dengan nomor {{nomor}} siap diambil di loket.";
  const example = { body_text_named_params: [{ param_name: "nomor", example: "1" }] };
  const buttons = [
    ...Array.from({ length: 7 }, (_, index) => ({ type: "quick_reply", text: `Pilihan ${index}` })),
    { type: "URL", text: "Buka", url: "https://kelurahan.example/{{1}}", example: ["surat"] },
    { type: "PHONE_NUMBER", text: "Telepon", phone_number: "+62981000000" },
    { type: "COPY_CODE", example: "AB12" },
  ];
  const parts = { header: { format: "TEXT", text: "Surat" }, footer: { text: "Kelurahan" }, buttons };
  await desk.approved(draft(body(text, example), { ...parts, parameter_format: "named" }));
  const nomor = { type: "text", parameter_name: "nomor", text: "2026-0042" };
  const url = { type: "button", sub_type: "url", index: "7", parameters: [{ type: "text", text: "42" }] };
  const code = { type: "button", sub_type: "copy_code", index: 9 };
  const coupon = (coupon_code: string) => ({ ...code, parameters: [{ type: "coupon_code", coupon_code }] });
  const fill = (...buttons: object[]) => desk.send([{ type: "body", parameters: [nomor] }, ...buttons]);
  expect((await fill(url, coupon("AB12"))).status).toBe(200);
  const details = async (...buttons: object[]) => {
    const { error } = (await fill(...buttons)).body;
    return [error.code, error.error_data.details];
  };
  const missing = (index: number, type: string) => [
    131008,
    `buttons: Button at index ${index} of type ${type} requires a parameter`,
  ];
  expect(await details(url)).toEqual(missing(9, "CopyCode"));
  expect(await details(coupon("AB12"))).toEqual(missing(7, "Url"));
  expect((await details(url, coupon("A".repeat(21))))[0]).toBe(132005);
  expect((await details({ ...url, index: "0" }, coupon("AB12")))[0]).toBe(132018);
  expect((await details({ type: "button", parameters: url.parameters }, coupon("AB12")))[0]).toBe(131008);
});

test("a code travels in the body and in its button, to a phone number, in Meta's own words", async () => {
  const code = (components: object[]) => ({
    ...draft({}),
    name: "kode",
    category: "AUTHENTICATION",
    components,
  });
  const otp = { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE" }] };
  const said = { type: "BODY", add_security_recommendation: true };
  const expires = (code_expiration_minutes: number) => ({ type: "FOOTER", code_expiration_minutes });
  for (const wrong of [
    [said],
    [otp],
    [said, otp, expires(91)],
    [{ type: "HEADER", text: "Kode" }, said, otp],
  ])
    expect((await desk.create(code(wrong))).body.error.code).toBe(100);
  await desk.approved(code([said, expires(10), otp]));
  const button = {
    type: "button",
    sub_type: "url",
    index: "0",
    parameters: [{ type: "text", text: "483920" }],
  };
  expect((await desk.send(words("483920"), "kode")).body.error.code).toBe(131008);
  const filled = [...words("483920"), button];
  expect((await desk.send(filled, "kode")).status).toBe(200);
  const { body: chat } = await office.control("residents/yosina-rumbiak/messages");
  expect(chat.messages.at(-1).content).toMatchObject({
    body: "*483920* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.",
    footer: "Kode ini kedaluwarsa dalam 10 menit.",
    buttons: [{ text: "Salin kode" }],
  });
  const template = { name: "kode", language: { code: "id" }, components: filled };
  const recipient = "ID.10158201444000000001";
  expect((await office.send({ recipient, type: "template", template })).body.error.code).toBe(131062);
});

test("a code waits ten minutes for a phone that is off, other templates as long as they say", async () => {
  const arrives = async (template: object, waitSeconds: number) => {
    await office.control("templates", {
      language: "id",
      components: [{ type: "BODY", text: "Siap." }],
      ...template,
    });
    await office.control("residents/yosina-rumbiak", { isOffline: true });
    await desk.send([], (template as { name: string }).name);
    await office.settle();
    await desk.pass(waitSeconds);
    await office.control("residents/yosina-rumbiak", { isOffline: false });
    await office.settle();
    return office.values().at(-1).statuses[0].status === "delivered";
  };
  expect(await arrives({ name: "kode", category: "AUTHENTICATION" }, 599)).toBe(true);
  expect(await arrives({ name: "kode_lama", category: "AUTHENTICATION" }, 601)).toBe(false);
  expect(await arrives({ name: "kabar", category: "UTILITY", message_send_ttl_seconds: 60 }, 61)).toBe(false);
  expect(await arrives({ name: "kabar_baru", category: "UTILITY" }, 601)).toBe(true);
});

describe("what the sending refuses", () => {
  const header = { type: "header", parameters: [{ type: "text", text: "Surat" }] };
  const cases: [string, object[], number][] = [
    ["too few values", words(), 132000],
    ["too many values", words("a", "b"), 132000],
    ["a header where there is none", [header, ...words("1")], 132000],
    ["a picture for a text", [{ type: "body", parameters: [{ type: "image", image: {} }] }], 132012],
    ["a new line in a value", words("a\nb"), 132018],
    ["five spaces in a value", words("a     b"), 132018],
    ["a text that grows too long", words("a".repeat(1000)), 132005],
    ["abuse in a value", words("goblok"), 132007],
    [
      "a button that is not there",
      [...words("1"), { type: "button", sub_type: "url", index: "0", parameters: [] }],
      132018,
    ],
  ];
  beforeEach(() => desk.approved());
  test.each(cases)("%s", async (_, components, code) => {
    expect((await desk.send(components)).body.error.code).toBe(code);
  });
});

test("pauses last 3 and 6 hours, the third time the template is disabled", async () => {
  const id = await desk.approved();
  for (const [title, hours] of [
    ["FIRST_PAUSE", 3],
    ["SECOND_PAUSE", 6],
  ] as const) {
    await office.control(`templates/${id}`, { status: "PAUSED" });
    expect((await desk.send(words("1"))).body.error.code).toBe(132015);
    await desk.pass(hours * HOUR + 1);
    await office.settle();
    expect(desk.events().slice(-2)).toMatchObject([
      { event: "PAUSED", other_info: { title } },
      { event: "APPROVED", other_info: { title: "UNPAUSE" } },
    ]);
  }
  await office.control(`templates/${id}`, { status: "PAUSED" });
  await office.settle();
  expect(desk.events().at(-1)).toMatchObject({
    event: "DISABLED",
    disable_info: { disable_date: expect.any(Number) },
  });
  expect((await desk.send(words("1"))).body.error.code).toBe(132016);
});

test("a held message waits; it is let go, or fails with 132015 while its template is paused", async () => {
  const id = await desk.approved();
  await office.control("delivery", { templatePacing: "released", templateHoldMs: HOUR * 1000 });
  const { statuses } = office;
  expect((await desk.send(words("1"))).body.messages[0].message_status).toBe("held_for_quality_assessment");
  await office.settle();
  expect(statuses()).toEqual([]);
  await desk.pass(HOUR);
  await office.settle();
  expect(statuses().map(({ status }) => status)).toEqual(["sent", "delivered"]);

  await office.control("delivery", { templatePacing: "dropped" });
  await desk.send(words("2"));
  await desk.send(words("3"));
  await desk.pass(HOUR);
  await office.settle();
  expect(statuses().slice(2)).toMatchObject([
    { status: "failed", errors: [{ code: 132015 }] },
    { status: "failed", errors: [{ code: 132015 }] },
  ]);
  expect(desk.events().filter(({ event }) => event === "PAUSED")).toHaveLength(1);
  const refused = await desk.send(words("4"));
  expect([refused.status, refused.body.error.code]).toEqual([400, 132015]);
  expect((await office.graph(id)).body.status).toBe("PAUSED");
});
