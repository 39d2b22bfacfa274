import { type Json, sampleWamid } from "./envelope";
import { replyContext, text } from "./message";
import { YULIUS } from "./people";

const SHA256 = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";
const mediaUrl = (mid: string) =>
  `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=${mid}&hash=x`;
const media = (id: string, mime_type: string): Json => ({ id, mime_type, sha256: SHA256, url: mediaUrl(id) });
const PREVIOUS_WAMID = sampleWamid(900);
const unsupported = (code: number, title: string, rest: Json = {}): Json => ({
  type: "unsupported",
  errors: [{ code, title, message: title, error_data: { details: `${title}.` } }],
  ...rest,
});
const flow = (response_json: string): Json => ({
  type: "interactive",
  ...replyContext(901),
  interactive: { type: "nfm_reply", nfm_reply: { name: "flow", body: "Sent", response_json } },
});

/** The type and its object, one of every kind, after the Cloud API's reference of November 2026. */
export const MESSAGE_BODIES = {
  text: text("Selamat pagi, mau urus surat domisili 🙏"),
  text_reply: { ...replyContext(902), ...text("iya betul") },
  text_forwarded: { context: { forwarded: true }, ...text("Info dari RT") },
  text_forwarded_often: { context: { frequently_forwarded: true }, ...text("Sebarkan!") },
  image: { type: "image", image: { ...media("5001", "image/jpeg"), caption: "KTP saya" } },
  video: { type: "video", video: media("5002", "video/mp4") },
  voice_note: { type: "audio", audio: { ...media("5003", "audio/ogg; codecs=opus"), voice: true } },
  audio_file: { type: "audio", audio: { ...media("5004", "audio/mpeg"), voice: false } },
  document: {
    type: "document",
    document: { ...media("5005", "application/pdf"), filename: "surat RT.pdf", caption: "Pengantar" },
  },
  document_without_name: { type: "document", document: media("5006", "application/pdf") },
  sticker: { type: "sticker", sticker: { ...media("5007", "image/webp"), animated: true } },
  media_bare: { type: "image", image: { id: "5008" } },
  location: {
    type: "location",
    location: { latitude: -1.17, longitude: 136.08, name: "Pasar Bosnik", address: "Biak Timur" },
  },
  location_bare: { type: "location", location: { latitude: "-1.18", longitude: "136.1" } },
  contacts: {
    type: "contacts",
    contacts: [
      {
        name: { formatted_name: YULIUS.name, first_name: "Yulius" },
        phones: [{ phone: "+62 812-0000-0102", wa_id: YULIUS.phone, type: "CELL" }],
        emails: [{ email: "yulius@contoh.example", type: "HOME" }],
        org: { company: "RT 03" },
      },
    ],
  },
  contacts_without_name: { type: "contacts", contacts: [{ phones: [{ phone: "0812-0000-0103" }] }] },
  contact_info_answer: {
    type: "contacts",
    ...replyContext(903),
    contacts: [
      {
        name: { formatted_name: "Mama Yosina" },
        phones: [{ phone: "+6281200000101", wa_id: "6281200000101" }],
        vcard: "BEGIN:VCARD\nVERSION:3.0\nFN:Mama Yosina\nTEL;type=CELL:+6281200000101\nEND:VCARD",
      },
    ],
    origin: "contact_request",
  },
  contact_info_answer_of_provider: {
    type: "contacts",
    contacts: [{ phones: [{ wa_id: "6281200000101" }], origin: "contact_request" }],
  },
  button_reply: {
    type: "interactive",
    ...replyContext(904),
    interactive: { type: "button_reply", button_reply: { id: "ya", title: "Ya, benar" } },
  },
  list_reply: {
    type: "interactive",
    ...replyContext(905),
    interactive: {
      type: "list_reply",
      list_reply: { id: "layanan:domisili", title: "Surat Domisili", description: "Gratis, 1 hari kerja" },
    },
  },
  template_button: {
    type: "button",
    ...replyContext(906),
    button: { payload: "survei:5", text: "Sangat baik" },
  },
  template_button_bare: { type: "button", button: { text: "Baik" } },
  flow_reply: flow('{"flow_token":"tiket-17","kebutuhan":"usaha"}'),
  flow_reply_broken: flow('{"flow_token":'),
  reaction: { type: "reaction", reaction: { message_id: PREVIOUS_WAMID, emoji: "👍🏾" } },
  reaction_removed: { type: "reaction", reaction: { message_id: PREVIOUS_WAMID, emoji: "" } },
  reaction_removed_without_key: { type: "reaction", reaction: { message_id: PREVIOUS_WAMID } },
  order: {
    type: "order",
    order: {
      catalog_id: "6001",
      text: "Tolong diantar",
      product_items: [{ product_retailer_id: "pinang", quantity: 2, item_price: 15000, currency: "IDR" }],
    },
  },
  welcome_request: { type: "request_welcome" },
  edit: {
    type: "edit",
    edit: {
      original_message_id: PREVIOUS_WAMID,
      message: { context: { id: "M0" }, ...text("maksud saya surat usaha") },
    },
  },
  revoke: { type: "revoke", revoke: { original_message_id: PREVIOUS_WAMID } },
  edit_on_ordinary_number: unsupported(131051, "Message type unknown", { unsupported: { type: "edit" } }),
  revoke_on_ordinary_number: unsupported(131051, "Message type unknown", { unsupported: { type: "revoke" } }),
  unavailable: unsupported(131060, "This message is currently unavailable"),
  video_too_large: { ...unsupported(131052, "Media download error"), type: "video" },
  call_permission: {
    type: "interactive",
    interactive: { type: "call_permission_reply", call_permission_reply: { response: "accept" } },
  },
  interactive_without_object: { type: "interactive" },
  from_the_future: { type: "hologram", hologram: { depth: 3 } },
} satisfies Record<string, Json>;
