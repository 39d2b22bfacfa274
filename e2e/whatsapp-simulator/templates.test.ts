import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { testCredentials } from "./credentials";
import { eventually } from "./eventually";
import { openTestOffice, type TestOffice } from "./test-office";

const { businessAccountId } = testCredentials;
const PATH = `${businessAccountId}/message_templates`;
const HOUR = 3600;
const DAY = 24 * HOUR;
vi.setConfig({ testTimeout: 20_000 });
let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
});
beforeEach(async () => {
  await office.control("reset", {});
  office.received.length = 0;
});
afterAll(() => office.close());

type Parts = { header?: object; footer?: object; buttons?: object[]; [rest: string]: unknown };
const TEXT = "Surat Bapak/Ibu dengan nomor {{1}} siap diambil di loket.";
const body = (text: string, example: object = { body_text: [["2026-0001"]] }) => ({
  type: "BODY",
  text,
  example,
});
const draft = (bodyPart: object, { header, footer, buttons, ...rest }: Parts = {}) => ({
  name: "surat_siap",
  category: "UTILITY",
  language: "id",
  components: [
    ...(header ? [{ type: "HEADER", ...header }] : []),
    bodyPart,
    ...(footer ? [{ type: "FOOTER", ...footer }] : []),
    ...(buttons ? [{ type: "BUTTONS", buttons }] : []),
  ],
  ...rest,
});
const post = (path: string, content: object) =>
  office.graph(path, { method: "POST", body: JSON.stringify(content) });
const create = (content: object = draft(body(TEXT))) => post(PATH, content);
const pass = (advanceSeconds: number) => office.control("clock", { advanceSeconds });
const events = () => office.values().filter((value) => value.message_template_name);
async function approved(content?: object): Promise<string> {
  const { id } = (await create(content)).body;
  await pass(60);
  await office.settle();
  return id;
}
const send = (components: object[], name = "surat_siap") =>
  office.send({
    to: "6281240110001",
    type: "template",
    template: { name, language: { code: "id" }, components },
  });
const words = (...texts: string[]) => [
  { type: "body", parameters: texts.map((text) => ({ type: "text", text })) },
];

describe("what the creation refuses", () => {
  const quick = (text: string) => ({ type: "QUICK_REPLY", text });
  const link = (url: string, rest: object = {}) => ({ type: "URL", text: "Buka", url, ...rest });
  const named = { body_text_named_params: [{ param_name: "nomor", example: "1" }] };
  const cases: [string, object, number | undefined][] = [
    ["a name in capitals", draft(body(TEXT), { name: "Surat Siap" }), 2388046],
    ["the name of a sample", draft(body(TEXT), { name: "hello_world" }), 2388155],
    ["no body", { ...draft(body(TEXT)), components: [{ type: "FOOTER", text: "x" }] }, 2388043],
    ["no example", draft({ type: "BODY", text: TEXT }), 2388043],
    ["a body of 1,025 characters", draft(body("a".repeat(1025))), 2388040],
    ["a variable at the start", draft(body("{{1}} adalah nomor surat Bapak/Ibu di loket kami.")), 2388299],
    ["a variable at the end", draft(body("Nomor surat Bapak/Ibu di loket kami adalah {{1}}.")), 2388299],
    [
      "two variables side by side",
      draft(body("Surat nomor {{1}} {{2}} sudah siap diambil di loket.")),
      2388072,
    ],
    ["too many variables", draft(body("Surat {{1}}, {{2}} siap.")), 2388293],
    ["a gap in the numbers", draft(body("Surat Bapak/Ibu nomor {{2}} siap diambil di loket.")), 2388072],
    [
      "names where numbers stand",
      draft(body("Surat Bapak/Ibu nomor {{Nomor}} siap di loket.", named), { parameter_format: "named" }),
      2388072,
    ],
    ["a header with emoji", draft(body(TEXT), { header: { format: "TEXT", text: "Kabar 🎉" } }), 2388047],
    ["a picture without example", draft(body(TEXT), { header: { format: "IMAGE" } }), 2388043],
    ["a footer with a variable", draft(body(TEXT), { footer: { text: "Loket {{1}}" } }), 2388073],
    ["a label of 26", draft(body(TEXT), { buttons: [quick("a".repeat(26))] }), 2388040],
    ["a link without example", draft(body(TEXT), { buttons: [link("https://a.id/{{1}}")] }), 2388043],
    ["a variable inside a link", draft(body(TEXT), { buttons: [link("https://a.id/{{1}}/x")] }), undefined],
    ["three links", draft(body(TEXT), { buttons: [1, 2, 3].map(() => link("https://a.id")) }), undefined],
    [
      "quick replies apart",
      draft(body(TEXT), { buttons: [quick("A"), link("https://a.id"), quick("B")] }),
      undefined,
    ],
  ];
  test.each(cases)("%s", async (_, content, subcode) => {
    const { status, body: answer } = await create(content);
    expect(status).toBe(400);
    expect(answer.error.code).toBe(100);
    expect(answer.error.error_subcode).toBe(subcode);
    if (subcode) expect(answer.error).toMatchObject({ error_user_title: /./, error_user_msg: /./ });
  });
});

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
  await approved(draft(body(text, example), { ...parts, parameter_format: "named" }));
  const nomor = { type: "text", parameter_name: "nomor", text: "2026-0042" };
  const url = { type: "button", sub_type: "url", index: "7", parameters: [{ type: "text", text: "42" }] };
  expect((await send([{ type: "body", parameters: [nomor] }, url])).status).toBe(200);
});

describe("what the sending refuses", () => {
  const cases: [string, object[], number][] = [
    ["too few values", words(), 132000],
    ["too many values", words("a", "b"), 132000],
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
  beforeEach(() => approved());
  test.each(cases)("%s", async (_, components, code) => {
    expect((await send(components)).body.error.code).toBe(code);
  });
});

test.each([
  ["Selamat, Bapak/Ibu menang undian dari loket kami.", "SCAM"],
  ["Surat Bapak/Ibu ada di bit.ly/surat untuk diambil.", "INVALID_FORMAT"],
  ["Mohon maaf, petugas kami goblok sekali.", "ABUSIVE_CONTENT"],
])("the review reads the words: %s", async (text, reason) => {
  await approved(draft({ type: "BODY", text }));
  expect(events().at(-1)).toMatchObject({ event: "REJECTED", reason, rejection_info: { reason } });
  expect((await send([])).body.error.code).toBe(132001);
});

test("utility that advertises becomes marketing, or is rejected when it must not", async () => {
  await approved(draft({ type: "BODY", text: "Ada promo pembuatan surat di loket kami." }));
  expect(events()).toMatchObject([
    { previous_category: "UTILITY", new_category: "MARKETING" },
    { event: "APPROVED", message_template_category: "MARKETING" },
  ]);
  const strict = { name: "tetap", allow_category_change: false };
  await approved(draft({ type: "BODY", text: "Ada promo pembuatan surat." }, strict));
  expect(events().at(-1)).toMatchObject({ event: "REJECTED", reason: "INCORRECT_CATEGORY" });
});

test("a tester says what the review finds, and how long it takes", async () => {
  await office.control("delivery", { templateReview: "TAG_CONTENT_MISMATCH", templateReviewMs: DAY * 1000 });
  const { id } = (await create()).body;
  await pass(DAY - 60);
  expect((await office.graph(id)).body.status).toBe("PENDING");
  await pass(61);
  await office.settle();
  expect(events().at(-1)).toMatchObject({ event: "REJECTED", reason: "TAG_CONTENT_MISMATCH" });
});

test("pauses last 3 and 6 hours, the third time the template is disabled", async () => {
  const id = await approved();
  for (const [title, hours] of [
    ["FIRST_PAUSE", 3],
    ["SECOND_PAUSE", 6],
  ] as const) {
    await office.control(`templates/${id}`, { status: "PAUSED" });
    expect((await send(words("1"))).body.error.code).toBe(132015);
    await pass(hours * HOUR + 1);
    await office.settle();
    expect(events().slice(-2)).toMatchObject([
      { event: "PAUSED", other_info: { title } },
      { event: "APPROVED", other_info: { title: "UNPAUSE" } },
    ]);
  }
  await office.control(`templates/${id}`, { status: "PAUSED" });
  await office.settle();
  expect(events().at(-1)).toMatchObject({ event: "DISABLED", disable_info: { disable_date: /./ } });
  expect((await send(words("1"))).body.error.code).toBe(132016);
});

test("an approved template is edited once a day, ten times in thirty days, never into another category", async () => {
  const id = await approved();
  const edit = () => post(id, { components: [body(`${TEXT} Terima kasih.`)] });
  const marketing = await post(id, { category: "MARKETING" });
  expect(marketing.body.error.message).toMatch(/category of an approved/);
  for (let edits = 0; edits < 10; edits++) {
    expect((await edit()).body).toEqual({ success: true });
    expect((await edit()).body.error.error_subcode).toBe(2388039);
    await pass(60);
    await office.settle();
    expect((await edit()).body.error.error_subcode).toBe(2388039);
    await pass(DAY);
  }
  expect((await edit()).body.error.error_subcode).toBe(2388039);
  await pass(21 * DAY);
  expect((await edit()).body).toEqual({ success: true });
});

test("a deleted name stays taken for thirty days; one language can be deleted by its id", async () => {
  const id = await approved();
  await create({ ...draft(body(TEXT)), language: "en" });
  expect((await create()).body.error).toMatchObject({ error_subcode: 2388024 });
  await office.graph(`${PATH}?name=surat_siap&hsm_id=${id}`, { method: "DELETE" });
  expect((await office.graph(PATH)).body.data).toHaveLength(1);
  await office.graph(`${PATH}?name=surat_siap`, { method: "DELETE" });
  expect((await create()).body.error).toMatchObject({ error_subcode: 2388023 });
  await pass(30 * DAY + 1);
  expect((await create()).status).toBe(200);
});

test("pages go forwards and backwards; a cursor that is none is 131059", async () => {
  for (const name of ["a", "b", "c"]) await create({ ...draft(body(TEXT)), name });
  const names = ({ body: page }: { body: { data: { name: string }[] } }) => page.data.map(({ name }) => name);
  const first = await office.graph(`${PATH}?limit=2`);
  const second = await office.graph(`${PATH}?limit=2&after=${first.body.paging.cursors.after}`);
  expect([names(first), names(second)]).toEqual([["a", "b"], ["c"]]);
  const back = await office.graph(`${PATH}?limit=2&before=${second.body.paging.cursors.before}`);
  expect(names(back)).toEqual(["a", "b"]);
  expect((await office.graph(`${PATH}?after=salah`)).body.error.code).toBe(131059);
  const fields = await office.graph(`${PATH}?fields=name,quality_score&limit=1`);
  expect(Object.keys(fields.body.data[0])).toEqual(["name", "quality_score", "id"]);
});

test("quality and category change by themselves, and the office is told", async () => {
  const id = await approved();
  await office.control(`templates/${id}`, { quality: "YELLOW", impendingCategory: "MARKETING" });
  await pass(DAY + 1);
  await eventually(() =>
    expect(events().slice(-3)).toMatchObject([
      {
        new_category: "UTILITY",
        correct_category: "MARKETING",
        category_update_timestamp: expect.any(Number),
      },
      { previous_quality_score: "UNKNOWN", new_quality_score: "YELLOW" },
      { previous_category: "UTILITY", new_category: "MARKETING" },
    ]),
  );
});

test("the example of a header comes by a resumable upload", async () => {
  const started = await office.graph("670843887433847/uploads?file_length=4&file_type=image/png", {
    method: "POST",
  });
  const headers = { Authorization: `OAuth ${testCredentials.accessToken}`, file_offset: "0" };
  const { body: done } = await office.graph(started.body.id, { method: "POST", body: "data", headers });
  const header = { format: "IMAGE", example: { header_handle: [done.h] } };
  expect((await create(draft(body(TEXT), { header }))).status).toBe(200);
});
