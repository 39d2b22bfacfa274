import { describe, expect, test } from "vitest";
import type { OutboundContent } from "./outbound-content";
import { toCloudApi } from "./to-cloud-api";

const PHONE = { phone: "6281200000101" };
/** What Meta receives: undefined keys are gone. */
const sent = (...args: Parameters<typeof toCloudApi>) => JSON.parse(JSON.stringify(toCloudApi(...args)));
const text: OutboundContent = { type: "text", body: "Selamat pagi" };

describe("address", () => {
  test("a phone number goes to `to`, with the plus sign", () => {
    expect(sent(text, PHONE)).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: "+6281200000101",
      type: "text",
      text: { body: "Selamat pagi", preview_url: false },
    });
    expect(sent(text, { phone: "+6281200000101" }).to).toBe("+6281200000101");
  });

  test("a business-scoped user id goes whole to `recipient`", () => {
    const body = sent(text, { userId: "ID.ENT.1349120865530274" });
    expect(body.recipient).toBe("ID.ENT.1349120865530274");
    expect(body).not.toHaveProperty("to");
  });

  test("both when both are known, and never nobody", () => {
    expect(sent(text, { ...PHONE, userId: "ID.77" })).toMatchObject({
      to: "+6281200000101",
      recipient: "ID.77",
    });
    expect(() => toCloudApi(text, {})).toThrow(/phone number or a user id/);
  });
});

test("reply and callback data travel with the message, and only when given", () => {
  const body = sent(text, PHONE, { replyToWamid: "wamid.A+/=", callbackData: "message:42" });
  expect(body).toMatchObject({
    context: { message_id: "wamid.A+/=" },
    biz_opaque_callback_data: "message:42",
  });
  expect(sent(text, PHONE)).not.toHaveProperty("context");
  expect(sent(text, PHONE)).not.toHaveProperty("biz_opaque_callback_data");
});

describe("content", () => {
  const frame = { body: "Pilih", header: "Kelurahan", footer: "Balas kapan saja" };
  const sentFrame = {
    header: { type: "text", text: "Kelurahan" },
    body: { text: "Pilih" },
    footer: { text: "Balas kapan saja" },
  };

  test.each<[OutboundContent, unknown]>([
    [
      { type: "buttons", ...frame, buttons: [{ id: "ya", title: "Ya" }] },
      {
        type: "button",
        ...sentFrame,
        action: { buttons: [{ type: "reply", reply: { id: "ya", title: "Ya" } }] },
      },
    ],
    [
      {
        type: "list",
        ...frame,
        button: "Buka",
        rows: [{ id: "1", title: "Domisili", description: "Gratis" }],
      },
      {
        type: "list",
        ...sentFrame,
        action: {
          button: "Buka",
          sections: [{ rows: [{ id: "1", title: "Domisili", description: "Gratis" }] }],
        },
      },
    ],
    [
      { type: "cta_url", body: "Formulir", text: "Isi", url: "https://loket.example.id/f/a" },
      {
        type: "cta_url",
        body: { text: "Formulir" },
        action: { name: "cta_url", parameters: { display_text: "Isi", url: "https://loket.example.id/f/a" } },
      },
    ],
    [
      { type: "location_request", body: "Di mana?" },
      { type: "location_request_message", body: { text: "Di mana?" }, action: { name: "send_location" } },
    ],
  ])("interactive %j", (content, interactive) => {
    expect(sent(content, PHONE)).toMatchObject({ type: "interactive" });
    expect(sent(content, PHONE).interactive).toEqual(interactive);
  });

  test.each<[OutboundContent, Record<string, unknown>]>([
    [
      { type: "image", mediaId: "m1", caption: "Denah" },
      { type: "image", image: { id: "m1", caption: "Denah" } },
    ],
    [
      { type: "audio", mediaId: "m2", voice: true },
      { type: "audio", audio: { id: "m2", voice: true } },
    ],
    [
      { type: "document", mediaId: "m3", filename: "surat.pdf" },
      { type: "document", document: { id: "m3", filename: "surat.pdf" } },
    ],
    [
      {
        type: "template",
        name: "berkas_siap",
        language: "id",
        components: [{ type: "body", parameters: [{ type: "text", text: "Yosina" }] }],
        preview: "Ibu Yosina, berkas siap.",
      },
      {
        type: "template",
        template: {
          name: "berkas_siap",
          language: { code: "id" },
          components: [{ type: "body", parameters: [{ type: "text", text: "Yosina" }] }],
        },
      },
    ],
  ])("%j", (content, expected) => {
    const { messaging_product, recipient_type, to, ...body } = sent(content, PHONE);
    expect(body).toEqual(expected);
  });
});
