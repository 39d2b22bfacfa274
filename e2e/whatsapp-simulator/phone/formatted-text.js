import { element } from "./element.js";

// A pair of marks touches its words from outside and stands at a word's edge: `*a b*`, not `2*3*4`.
const STYLES = {
  code: /(?<![\p{L}\p{N}])```([\s\S]+?)```(?![\p{L}\p{N}])/u,
  b: /(?<![\p{L}\p{N}])\*(\S|\S[^\n]*?\S)\*(?![\p{L}\p{N}])/u,
  i: /(?<![\p{L}\p{N}])_(\S|\S[^\n]*?\S)_(?![\p{L}\p{N}])/u,
  s: /(?<![\p{L}\p{N}])~(\S|\S[^\n]*?\S)~(?![\p{L}\p{N}])/u,
};
const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/;

/** WhatsApp's own markup (*tebal*, _miring_, ~coret~, ```mono```) and links, as nodes. */
export function formattedText(text) {
  const link = LINK.exec(text);
  const marked = firstMarked(text);
  if (link && (!marked || link.index < marked.start)) {
    const [url] = link;
    const anchor = element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url);
    return around(text, link.index, link.index + url.length, anchor);
  }
  if (!marked) return text === "" ? [] : [document.createTextNode(text)];
  const inside = marked.tag === "code" ? [marked.inside] : formattedText(marked.inside);
  return around(text, marked.start, marked.end, element(marked.tag, {}, ...inside));
}

const around = (text, start, end, node) => [
  ...formattedText(text.slice(0, start)),
  node,
  ...formattedText(text.slice(end)),
];

function firstMarked(text) {
  const found = Object.entries(STYLES).flatMap(([tag, style]) => {
    const match = style.exec(text);
    return match ? [{ tag, inside: match[1], start: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => a.start - b.start)[0];
}
