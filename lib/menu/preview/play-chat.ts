import type { OutboundContent } from "../../whatsapp/outbound-content";
import type { Effect } from "../engine/effect";
import type { Input } from "../engine/input";
import type { MenuDoc } from "../engine/menu-doc";
import type { Env } from "../engine/menu-env";
import type { Placeholder } from "../engine/placeholders";
import { fillPrompt } from "../engine/prompt";
import { newSession } from "../engine/session";
import { step } from "../engine/step";
import { renderPrompt } from "../renderer/render-prompt";
import type { PreviewOffice } from "./preview-office";

/** What the person at the simulated phone does. */
export type Said =
  | { kind: "text"; text: string }
  | { kind: "tap"; id: string; title: string }
  | { kind: "photo" | "voice" | "location" };

export type ChatLine =
  | { from: "resident"; said: Said; at: string }
  | { from: "bot"; content: OutboundContent; at: string }
  | { from: "desk"; event: "ticket" | "handed_over"; detail: string };

const VERSION = 1;
const SECONDS_BETWEEN = 20;

/** The whole chat from the beginning, by the engine and the renderer that serve residents. Same input, same chat. */
export function playChat(doc: MenuDoc, office: PreviewOffice, said: Said[]): ChatLine[] {
  let session = newSession(VERSION);
  const lines: ChatLine[] = [];
  said.forEach((each, index) => {
    const at = new Date(Date.parse(office.now) + index * SECONDS_BETWEEN * 1000).toISOString();
    lines.push({ from: "resident", said: each, at });
    const result = step(session, toInput(each, at, index), envAt(doc, office, at));
    session = result.session;
    lines.push(...linesOf(result.effects, office, at, session.prefersText));
  });
  return lines;
}

const envAt = (doc: MenuDoc, office: PreviewOffice, now: string): Env => ({
  now,
  office: {
    isOpen: office.isOpen,
    utcOffsetMinutes: office.utcOffsetMinutes,
    ...(office.nextOpening ? { nextOpening: office.nextOpening } : {}),
  },
  menu: () => doc,
  latest: VERSION,
  tickets: [],
});

function toInput(said: Said, sentAt: string, index: number): Input {
  const documentId = `preview-${index}`;
  switch (said.kind) {
    case "photo":
      return { kind: "media", mediaKind: "image", documentId, mimeType: "image/jpeg", sentAt };
    case "voice":
      return { kind: "audio", documentId, voice: true, seconds: 12, sentAt };
    case "location":
      return { kind: "location", latitude: -1.1838, longitude: 136.0877, sentAt };
    default:
      return { ...said, sentAt };
  }
}

function linesOf(effects: Effect[], office: PreviewOffice, at: string, prefersText = false): ChatLine[] {
  const values: Partial<Record<Placeholder, string>> = {
    kantor: office.name,
    alamat_kantor: office.address,
    jam_layanan: office.hours,
    telepon_kantor: office.phone,
    nama: "Yosina",
  };
  return effects.flatMap((effect): ChatLine[] => {
    if (effect.kind === "say")
      return renderPrompt(fillPrompt(effect.prompt, values), { prefersText }).map((content) => ({
        from: "bot",
        content,
        at,
      }));
    if (effect.kind === "hand_over") return [{ from: "desk", event: "handed_over", detail: "" }];
    if (effect.kind !== "open_ticket") return [];
    Object.assign(values, receiptOf(effect.ticket, office, at));
    return [{ from: "desk", event: "ticket", detail: effect.ticket.serviceName }];
  });
}

/** Stand-ins for what the desk fills in when a ticket is opened; the bot speaks Indonesian. */
function receiptOf(
  ticket: { serviceName: string; promiseWorkingDays: number },
  office: PreviewOffice,
  at: string,
): Partial<Record<Placeholder, string>> {
  const local = new Date(Date.parse(at) + office.utcOffsetMinutes * 60_000);
  const day = local.toISOString().slice(2, 10).replaceAll("-", "");
  return {
    nomor: `${office.ticketPrefix}-${day.slice(0, 4)}-0001`,
    waktu: `${new Intl.DateTimeFormat("id", { dateStyle: "long", timeZone: "UTC" }).format(local)}`,
    layanan: ticket.serviceName,
    tenggat: `${ticket.promiseWorkingDays} hari kerja`,
  };
}
