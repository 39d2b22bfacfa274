import { describe, expect, test } from "vitest";
import { testCredentials } from "./credentials";
import { eventually } from "./eventually";
import { sharedTestOffice } from "./shared-test-office";
import { body, draft, TEXT, templateDesk, words } from "./test-templates";

const HOUR = 3600;
const DAY = 24 * HOUR;
const office = await sharedTestOffice();
const desk = templateDesk(office);

describe("what the creation refuses", () => {
  const quick = (text: string) => ({ type: "QUICK_REPLY", text });
  const link = (url: string, rest: object = {}) => ({ type: "URL", text: "Buka", url, ...rest });
  const named = { body_text_named_params: [{ param_name: "nomor", example: "1" }] };
  const cases: [string, object, number | undefined][] = [
    ["a name in capitals", draft(body(TEXT), { name: "Surat Siap" }), 2388046],
    ["a language that is none", draft(body(TEXT), { language: "en-US" }), undefined],
    [
      "an example of another variable",
      draft(body("Surat Bapak/Ibu nomor {{kode}} siap di loket.", named), { parameter_format: "named" }),
      2388043,
    ],
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
    const { status, body: answer } = await desk.create(content);
    expect(status).toBe(400);
    expect(answer.error.code).toBe(100);
    expect(answer.error.error_subcode).toBe(subcode);
    if (subcode) expect(answer.error).toMatchObject({ error_user_title: /./, error_user_msg: /./ });
  });
});

test.each([
  ["Selamat, Bapak/Ibu menang undian dari loket kami.", "SCAM"],
  ["Surat Bapak/Ibu ada di bit.ly/surat untuk diambil.", "INVALID_FORMAT"],
  ["Mohon maaf, petugas kami goblok sekali.", "ABUSIVE_CONTENT"],
])("the review reads the words: %s", async (text, reason) => {
  await desk.approved(draft({ type: "BODY", text }));
  expect(desk.events().at(-1)).toMatchObject({ event: "REJECTED", reason, rejection_info: { reason } });
  expect((await desk.send([])).body.error.code).toBe(132001);
});

test("utility that advertises becomes marketing, or is rejected when it must not", async () => {
  await desk.approved(draft({ type: "BODY", text: "Ada promo pembuatan surat di loket kami." }));
  expect(desk.events()).toMatchObject([
    { previous_category: "UTILITY", new_category: "MARKETING" },
    { event: "APPROVED", message_template_category: "MARKETING" },
  ]);
  const strict = { name: "tetap", allow_category_change: false };
  await desk.approved(draft({ type: "BODY", text: "Ada promo pembuatan surat." }, strict));
  expect(desk.events().at(-1)).toMatchObject({ event: "REJECTED", reason: "INCORRECT_CATEGORY" });
});

test("a tester says what the review finds, and how long it takes", async () => {
  await office.control("delivery", { templateReview: "TAG_CONTENT_MISMATCH", templateReviewMs: DAY * 1000 });
  const { id } = (await desk.create()).body;
  await desk.pass(DAY - 60);
  expect((await office.graph(id)).body.status).toBe("PENDING");
  await desk.pass(61);
  await office.settle();
  expect(desk.events().at(-1)).toMatchObject({ event: "REJECTED", reason: "TAG_CONTENT_MISMATCH" });
});

test("an approved template is edited once a day, ten times in thirty days, never into another category", async () => {
  const id = await desk.approved();
  const edit = () => desk.post(id, { components: [body(`${TEXT} Terima kasih.`)] });
  const marketing = await desk.post(id, { category: "MARKETING" });
  expect(marketing.body.error.message).toMatch(/category of an approved/);
  for (let edits = 0; edits < 10; edits++) {
    expect((await edit()).body).toEqual({ success: true });
    expect((await edit()).body.error.error_subcode).toBe(2388039);
    await desk.pass(60);
    await office.settle();
    expect((await edit()).body.error.error_subcode).toBe(2388039);
    await desk.pass(DAY);
  }
  expect((await edit()).body.error.error_subcode).toBe(2388039);
  await desk.pass(21 * DAY);
  expect((await edit()).body).toEqual({ success: true });
});

test("a deleted name stays taken for thirty days; one language can be deleted by its id", async () => {
  const id = await desk.approved();
  await desk.create({ ...draft(body(TEXT)), language: "en" });
  expect((await desk.create()).body.error).toMatchObject({ error_subcode: 2388024 });
  await office.graph(`${desk.path}?name=surat_siap&hsm_id=${id}`, { method: "DELETE" });
  expect((await office.graph(desk.path)).body.data).toHaveLength(1);
  await office.graph(`${desk.path}?name=surat_siap`, { method: "DELETE" });
  expect((await desk.create()).body.error).toMatchObject({ error_subcode: 2388023 });
  await desk.pass(30 * DAY + 1);
  expect((await desk.create()).status).toBe(200);
});

test("pages go forwards and backwards; a cursor that is none is 131059", async () => {
  for (const name of ["a", "b", "c"]) await desk.create({ ...draft(body(TEXT)), name });
  const names = ({ body: page }: { body: { data: { name: string }[] } }) => page.data.map(({ name }) => name);
  const first = await office.graph(`${desk.path}?limit=2`);
  const second = await office.graph(`${desk.path}?limit=2&after=${first.body.paging.cursors.after}`);
  expect([names(first), names(second)]).toEqual([["a", "b"], ["c"]]);
  const back = await office.graph(`${desk.path}?limit=2&before=${second.body.paging.cursors.before}`);
  expect(names(back)).toEqual(["a", "b"]);
  expect((await office.graph(`${desk.path}?after=salah`)).body.error.code).toBe(131059);
  const fields = await office.graph(`${desk.path}?fields=name,quality_score&limit=1`);
  expect(Object.keys(fields.body.data[0])).toEqual(["name", "quality_score", "id"]);
});

test("quality and category change by themselves, and the office is told", async () => {
  const id = await desk.approved();
  await office.control(`templates/${id}`, { quality: "YELLOW", impendingCategory: "MARKETING" });
  await desk.pass(DAY + 1);
  await eventually(() =>
    expect(desk.events().slice(-3)).toMatchObject([
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

test("a warning leaves a template in use, a lock keeps it from edits, and what was disabled may come back", async () => {
  const id = await desk.approved();
  const happens = (status: string) => office.control(`templates/${id}`, { status });
  await happens("FLAGGED");
  await office.settle();
  expect(desk.events().at(-1).event).toBe("FLAGGED");
  expect((await office.graph(id)).body.status).toBe("APPROVED");
  expect((await desk.send(words("1"))).status).toBe(200);
  await happens("LOCKED");
  expect((await desk.post(id, { components: [body(TEXT)] })).body.error.error_subcode).toBe(2388039);
  await happens("DISABLED");
  expect((await desk.send(words("1"))).body.error.code).toBe(132016);
  await happens("REINSTATED");
  expect((await desk.send(words("1"))).status).toBe(200);
});

test("an edit is told with what the template says now", async () => {
  const id = await desk.approved();
  const buttons = [{ type: "URL", text: "Buka", url: "https://kelurahan.example" }];
  await desk.post(id, { components: draft(body(`${TEXT} Terima kasih.`), { buttons }).components });
  await office.settle();
  expect(desk.events().at(-1)).toEqual({
    message_template_id: Number(id),
    message_template_name: "surat_siap",
    message_template_language: "id",
    message_template_element: `${TEXT} Terima kasih.`,
    message_template_buttons: [
      {
        message_template_button_type: "URL",
        message_template_button_text: "Buka",
        message_template_button_url: "https://kelurahan.example",
      },
    ],
  });
});

test("a hundred templates an hour, also when they are deleted again", async () => {
  for (let made = 0; made < 100; made++) {
    const name = `surat_${made}`;
    expect((await desk.create({ ...draft(body(TEXT)), name })).status).toBe(200);
    await office.graph(`${desk.path}?name=${name}`, { method: "DELETE" });
  }
  expect((await desk.create()).body.error.code).toBe(80007);
  await desk.pass(HOUR + 1);
  expect((await desk.create()).status).toBe(200);
});

test("the example of a header comes by a resumable upload", async () => {
  const started = await office.graph("670843887433847/uploads?file_length=4&file_type=image/png", {
    method: "POST",
  });
  const headers = { Authorization: `OAuth ${testCredentials.accessToken}`, file_offset: "0" };
  const { body: done } = await office.graph(started.body.id, { method: "POST", body: "data", headers });
  const header = { format: "IMAGE", example: { header_handle: [done.h] } };
  const { body: made } = await desk.create(draft(body(TEXT), { header }));
  await desk.pass(60);
  const kept = await desk.post(made.id, { components: draft(body(`${TEXT} Salam.`), { header }).components });
  expect(kept.body).toEqual({ success: true });
  const forged = { format: "IMAGE", example: { header_handle: ["4::karangan"] } };
  const refused = await desk.create(draft(body(TEXT), { header: forged, name: "surat_palsu" }));
  expect(refused.body.error.message).toMatch(/header_handle/);
});

test("an account has so many templates and no more", async () => {
  await office.control("delivery", { templateLimit: 2 });
  for (const name of ["a", "b"]) expect((await desk.create({ ...draft(body(TEXT)), name })).status).toBe(200);
  expect((await desk.create({ ...draft(body(TEXT)), name: "c" })).body.error.error_subcode).toBe(2388019);
});
