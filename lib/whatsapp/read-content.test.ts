import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type InboundContent, inboundContent } from "./inbound-content";
import { readContent } from "./read-content";
import { sampleWamid } from "./samples/envelope";
import { message, replyContext } from "./samples/message";
import { MESSAGE_BODIES } from "./samples/message-bodies";

type Body = keyof typeof MESSAGE_BODIES;
const PREVIOUS = sampleWamid(900);
const read = (name: Body) => readContent(message(MESSAGE_BODIES[name]));
const mediaOf = (id: string, mimeType: string) => ({
  id,
  mimeType,
  sha256: "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
  url: `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=${id}&hash=x`,
});

const EXPECTED: Partial<Record<Body, InboundContent>> = {
  text: { kind: "text", body: "Selamat pagi, mau urus surat domisili 🙏" },
  image: { kind: "image", media: { ...mediaOf("5001", "image/jpeg"), caption: "KTP saya" } },
  video: { kind: "video", media: mediaOf("5002", "video/mp4") },
  voice_note: { kind: "audio", media: mediaOf("5003", "audio/ogg; codecs=opus"), voice: true },
  audio_file: { kind: "audio", media: mediaOf("5004", "audio/mpeg"), voice: false },
  document: {
    kind: "document",
    media: { ...mediaOf("5005", "application/pdf"), caption: "Pengantar" },
    filename: "surat RT.pdf",
  },
  document_without_name: { kind: "document", media: mediaOf("5006", "application/pdf") },
  sticker: { kind: "sticker", media: mediaOf("5007", "image/webp") },
  media_bare: { kind: "image", media: { id: "5008" } },
  location: {
    kind: "location",
    latitude: -1.17,
    longitude: 136.08,
    name: "Pasar Bosnik",
    address: "Biak Timur",
  },
  location_bare: { kind: "location", latitude: -1.18, longitude: 136.1 },
  contacts: {
    kind: "contacts",
    contacts: [
      {
        name: "Yulius Mansnandifu",
        phones: [{ phone: "+62 812-0000-0102", waId: "6281200000102" }],
        emails: ["yulius@contoh.example"],
        organization: "RT 03",
      },
    ],
  },
  contacts_without_name: {
    kind: "contacts",
    contacts: [{ phones: [{ phone: "0812-0000-0103" }], emails: [] }],
  },
  contact_info_answer_of_provider: {
    kind: "contacts",
    contacts: [{ phones: [{ waId: "6281200000101" }], emails: [] }],
    origin: "contact_request",
  },
  button_reply: { kind: "button_reply", id: "ya", title: "Ya, benar" },
  list_reply: {
    kind: "list_reply",
    id: "layanan:domisili",
    title: "Surat Domisili",
    description: "Gratis, 1 hari kerja",
  },
  template_button: { kind: "template_button", payload: "survei:5", text: "Sangat baik" },
  template_button_bare: { kind: "template_button", text: "Baik" },
  flow_reply: {
    kind: "flow_reply",
    name: "flow",
    response: { flow_token: "tiket-17", kebutuhan: "usaha" },
    raw: '{"flow_token":"tiket-17","kebutuhan":"usaha"}',
  },
  flow_reply_broken: { kind: "flow_reply", name: "flow", response: undefined, raw: '{"flow_token":' },
  reaction: { kind: "reaction", targetWamid: PREVIOUS, emoji: "👍🏾" },
  reaction_removed: { kind: "reaction", targetWamid: PREVIOUS, emoji: null },
  reaction_removed_without_key: { kind: "reaction", targetWamid: PREVIOUS, emoji: null },
  order: {
    kind: "order",
    catalogId: "6001",
    text: "Tolong diantar",
    items: [{ productId: "pinang", quantity: 2, price: 15000, currency: "IDR" }],
  },
  welcome_request: { kind: "welcome_request" },
  edit: { kind: "edit", targetWamid: PREVIOUS, content: { kind: "text", body: "maksud saya surat usaha" } },
  revoke: { kind: "revoke", targetWamid: PREVIOUS },
  edit_on_ordinary_number: {
    kind: "unsupported",
    type: "edit",
    code: 131051,
    details: "Message type unknown.",
  },
  unavailable: { kind: "unsupported", code: 131060, details: "This message is currently unavailable." },
  video_too_large: { kind: "unsupported", type: "video", code: 131052, details: "Media download error." },
};

describe("each kind", () => {
  test.each(Object.entries(EXPECTED))("%s", (name, expected) => {
    expect(read(name as Body)).toEqual(expected);
  });

  test("the answer to the request for a phone number carries its card", () => {
    expect(read("contact_info_answer")).toMatchObject({
      kind: "contacts",
      origin: "contact_request",
      contacts: [{ name: "Mama Yosina", vcard: expect.stringContaining("TEL;type=CELL:+6281200000101") }],
    });
  });

  test.each([
    ["from_the_future", "hologram"],
    ["call_permission", "interactive"],
    ["interactive_without_object", "interactive"],
  ] as const)("%s stays unknown, with everything that came", (name, type) => {
    expect(read(name)).toEqual({ kind: "unknown", type, raw: message(MESSAGE_BODIES[name]) });
  });
});

test("a known type with a broken body is unknown, not lost", () => {
  const broken = message({ type: "image", image: { caption: "tanpa id" }, ...replyContext(1) });
  expect(readContent(broken)).toEqual({ kind: "unknown", type: "image", raw: broken });
});

test("an optional value of the wrong type costs only itself", () => {
  const odd = message({ type: "image", image: { id: 77, caption: { x: 1 }, sha256: null } });
  expect(readContent(odd)).toEqual({ kind: "image", media: { id: "77" } });
});

test("the older name of unsupported", () => {
  const older = message({ type: "unknown", errors: [{ code: 131051, title: "Unsupported" }] });
  expect(readContent(older)).toMatchObject({ kind: "unsupported", code: 131051, details: "Unsupported" });
});

test("characters that hide in a form's answer are cleaned as well", () => {
  const hidden = message({
    type: "interactive",
    interactive: { type: "nfm_reply", nfm_reply: { response_json: '{"nama":"A\\u0000B"}' } },
  });
  expect(readContent(hidden)).toMatchObject({ response: { nama: "AB" } });
});

describe("storage", () => {
  const throughJson = (content: InboundContent) => JSON.parse(JSON.stringify(content));

  test.each(Object.keys(MESSAGE_BODIES))("%s reads back from its row", (name) => {
    const content = read(name as Body);
    expect(inboundContent.parse(throughJson(content))).toEqual(throughJson(content));
  });

  test("so does anything else", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const content = readContent(raw);
        expect(inboundContent.safeParse(throughJson(content)).success).toBe(true);
      }),
    );
  });
});
