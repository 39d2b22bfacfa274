import { expect, test } from "vitest";
import { readContent } from "./read-content";
import { message } from "./samples/message";
import { MESSAGE_BODIES } from "./samples/message-bodies";
import { type InboundSummary, summariseInbound } from "./summarise-inbound";

const summary = (name: keyof typeof MESSAGE_BODIES) =>
  summariseInbound(readContent(message(MESSAGE_BODIES[name])));

test.each<[keyof typeof MESSAGE_BODIES, InboundSummary]>([
  ["text", { kind: "text", text: "Selamat pagi, mau urus surat domisili 🙏" }],
  ["image", { kind: "image", text: "KTP saya" }],
  ["video", { kind: "video" }],
  ["voice_note", { kind: "audio" }],
  ["document", { kind: "document", text: "Pengantar · surat RT.pdf" }],
  ["document_without_name", { kind: "document" }],
  ["location", { kind: "location", text: "Pasar Bosnik, Biak Timur" }],
  ["location_bare", { kind: "location" }],
  ["contacts", { kind: "contacts", text: "Yulius Mansnandifu" }],
  ["contacts_without_name", { kind: "contacts", text: "0812-0000-0103" }],
  ["button_reply", { kind: "button_reply", text: "Ya, benar" }],
  ["list_reply", { kind: "list_reply", text: "Surat Domisili" }],
  ["template_button", { kind: "template_button", text: "Sangat baik" }],
  ["reaction", { kind: "reaction", text: "👍🏾" }],
  ["reaction_removed", { kind: "reaction" }],
  ["order", { kind: "order", text: "Tolong diantar" }],
  ["edit", { kind: "edit", text: "maksud saya surat usaha" }],
  ["edit_on_ordinary_number", { kind: "edit" }],
  ["revoke", { kind: "revoke" }],
  ["revoke_on_ordinary_number", { kind: "revoke" }],
  ["flow_reply", { kind: "flow_reply" }],
  ["unavailable", { kind: "unsupported" }],
  ["from_the_future", { kind: "unknown" }],
])("%s", (name, expected) => {
  expect(summary(name)).toEqual(expected);
});
