import { randomInt } from "node:crypto";
import type { OutboundContent } from "../../../lib/whatsapp/outbound-content";
import type { FileName } from "./file-shelf";
import { hear } from "./hear";
import type { Act } from "./story";
import { writeInbound } from "./write-message";

export const says =
  (body: string): Act =>
  (stage, thread, at) =>
    hear(stage, thread, { content: { kind: "text", body } }, at);

/** The resident writes and quotes the office's last message. */
export const quotes =
  (body: string): Act =>
  (stage, thread, at) =>
    hear(
      stage,
      thread,
      { content: { kind: "text", body }, ...(thread.lastOut ? { replyToWamid: thread.lastOut.wamid } : {}) },
      at,
    );

/** The resident taps a choice by its words, on the newest message that has it. */
export const taps =
  (title: string): Act =>
  (stage, thread, at) => {
    for (const { wamid, content } of thread.offers.toReversed()) {
      const choice = choicesOf(content).find((option) => option.title === title);
      const kind = content.type === "list" ? ("list_reply" as const) : ("button_reply" as const);
      if (choice)
        return hear(stage, thread, { content: { kind, id: choice.id, title }, replyToWamid: wamid }, at);
    }
    throw new Error(`${thread.who.key} was offered no “${title}”`);
  };

function choicesOf(content: OutboundContent): { id: string; title: string }[] {
  if (content.type === "list") return content.rows;
  return content.type === "buttons" ? content.buttons : [];
}

const mediaId = () => String(randomInt(1e12, 9e12));

export const sends =
  (file: FileName, caption?: string): Act =>
  (stage, thread, at) => {
    const media = { id: mediaId(), mimeType: "image/jpeg", ...(caption ? { caption } : {}) };
    return hear(stage, thread, { content: { kind: "image", media }, file }, at);
  };

export const speaks: Act = (stage, thread, at) => {
  const media = { id: mediaId(), mimeType: "audio/ogg; codecs=opus" };
  return hear(stage, thread, { content: { kind: "audio", media, voice: true }, file: "voice" }, at);
};

export const pins =
  (latitude: number, longitude: number, name: string): Act =>
  (stage, thread, at) =>
    hear(stage, thread, { content: { kind: "location", latitude, longitude, name } }, at);

/** The resident reacts to the office's last message. */
export const reacts =
  (emoji: string): Act =>
  async (stage, thread, at) => {
    const targetWamid = thread.lastOut?.wamid ?? "";
    await writeInbound(stage, thread, { content: { kind: "reaction", targetWamid, emoji } }, at);
    await stage.tx.message.updateMany({ where: { wamid: targetWamid }, data: { reaction: emoji } });
  };
