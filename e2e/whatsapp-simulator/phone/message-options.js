import { element } from "./element.js";
import { icon } from "./icons.js";
import { openSheet } from "./sheet.js";

const REACTIONS = ["👍", "❤️", "🙏", "😂", "😢"];

/** What can be done with one message: react, reply with a quotation, take back one's own. */
export function openMessageOptions({ wamid, from, type }, { react, reply, revoke }) {
  const choices = REACTIONS.map((emoji) =>
    element(
      "button",
      { type: "submit", value: emoji, class: "emoji", "aria-label": `Reaksi ${emoji}` },
      emoji,
    ),
  );
  const menu = element(
    "div",
    { class: "menu" },
    element("button", { type: "submit", value: "reply", class: "menu-item" }, icon("reply"), "Balas"),
    element("button", { type: "submit", value: "none", class: "menu-item" }, icon("close"), "Hapus reaksi"),
    from === "resident" && type !== "revoked"
      ? element(
          "button",
          { type: "submit", value: "revoke", class: "menu-item" },
          icon("close"),
          "Hapus untuk semua",
        )
      : "",
  );
  openSheet("Pilihan pesan", [element("div", { class: "emojis" }, ...choices), menu], (value) => {
    if (value === "reply") reply(wamid);
    else if (value === "revoke") revoke(wamid);
    else if (value) react({ messageId: wamid, emoji: value === "none" ? "" : value });
  });
}
