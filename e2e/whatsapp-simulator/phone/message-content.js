import { element } from "./element.js";
import { formattedText } from "./formatted-text.js";
import { icon } from "./icons.js";

const mediaAddress = ({ id, link }) => (id ? `/_sim/media/${encodeURIComponent(id)}` : link);

const DRAWN = {
  text: ({ body }) => [words(body)],
  image: (image) => [
    element(
      "a",
      { href: mediaAddress(image), target: "_blank", rel: "noopener", class: "picture" },
      element("img", { src: mediaAddress(image), alt: image.caption ?? "Foto", loading: "lazy" }),
    ),
    ...caption(image),
  ],
  video: (video) => [element("video", { src: mediaAddress(video), controls: true }), ...caption(video)],
  audio: (audio) => [
    element("audio", { src: mediaAddress(audio), controls: true, "aria-label": "Pesan suara" }),
  ],
  sticker: (sticker) => [
    element("img", { src: mediaAddress(sticker), alt: "Stiker", class: "sticker-picture" }),
  ],
  document: (file) => [
    element(
      "a",
      { href: mediaAddress(file), target: "_blank", rel: "noopener", class: "file" },
      icon("file"),
      element("span", {}, file.filename ?? "Dokumen"),
    ),
    ...caption(file),
  ],
  location: ({ name, address, latitude, longitude }) => [
    element("div", { class: "map" }, icon("pin")),
    element("p", {}, element("b", {}, name ?? "Lokasi")),
    element("p", { class: "dim" }, address ?? `${latitude}, ${longitude}`),
  ],
  contacts: (cards) =>
    cards.map(({ name, phones = [] }) =>
      element(
        "div",
        { class: "card" },
        icon("person"),
        element(
          "span",
          {},
          element("b", {}, name?.formatted_name ?? "Kontak"),
          element("small", {}, phones[0]?.phone ?? ""),
        ),
      ),
    ),
  interactive: (content) => interactive(content),
  button: ({ text }) => [words(text)],
  template: ({ header, body, footer }) => [
    ...framed({ header: header && { type: "text", text: header }, footer: footer && { text: footer } }, body),
  ],
  revoked: () => [element("p", { class: "dim" }, "Pesan ini telah dihapus")],
  unsupported: ({ type } = {}) => [
    element("p", { class: "dim" }, `Pesan jenis lain (${type ?? "tidak dikenal"})`),
  ],
};

/** What is inside a bubble. */
export function messageContent({ type, content }) {
  const draw = DRAWN[type];
  return draw && content ? draw(content) : [element("p", { class: "dim" }, `Pesan jenis ${type}`)];
}

/** One line for the list of people and for quotations. */
export function messageSummary({ type, content }) {
  const lines = {
    text: () => content.body,
    image: () => content.caption ?? "Foto",
    video: () => content.caption ?? "Video",
    audio: () => "Pesan suara",
    sticker: () => "Stiker",
    document: () => content.filename ?? "Dokumen",
    location: () => content.name ?? "Lokasi",
    contacts: () => content[0]?.name?.formatted_name ?? "Kontak",
    interactive: () => (content.list_reply ?? content.button_reply)?.title ?? content.body?.text,
    button: () => content.text,
    template: () => content.body,
    revoked: () => "Pesan ini telah dihapus",
  };
  return plainText((content && lines[type]?.()) || "Pesan jenis lain");
}

const plainText = (text) =>
  formattedText(text)
    .map((node) => node.textContent)
    .join("");

const words = (text = "") => element("p", { class: "words" }, ...formattedText(text));
const caption = ({ caption: text }) => (text ? [words(text)] : []);

function interactive(content) {
  const chosen = content.list_reply ?? content.button_reply;
  if (!chosen) return framed(content, content.body?.text);
  const description = chosen.description ? element("p", { class: "dim" }, chosen.description) : "";
  return [element("p", { class: "words" }, chosen.title), description];
}

function framed({ header, footer }, body) {
  return [
    ...(header ? headerNodes(header) : []),
    words(body),
    footer ? element("p", { class: "dim footer" }, footer.text) : "",
  ];
}

const headerNodes = (header) =>
  header.type === "text"
    ? [element("p", { class: "heading" }, header.text)]
    : DRAWN[header.type](header[header.type]);
