import { describe, expect, test } from "vitest";
import type { ThreadItem } from "@/lib/conversations/thread";
import { buildThread } from "./build-thread";

let minute = 0;
const at = () => new Date(Date.UTC(2026, 10, 24, 5, minute++)).toISOString();

function says(
  author: "resident" | "bot" | "staff",
  text: string,
  isWithBot = author !== "staff",
): Extract<ThreadItem, { kind: "message" }> {
  return {
    kind: "message",
    id: text,
    at: at(),
    clientMessageId: null,
    direction: author === "resident" ? "in" : "out",
    author,
    staffName: author === "staff" ? "Sari" : null,
    isMine: false,
    content: { kind: "text", text },
    quote: null,
    reaction: null,
    status: null,
    errorCode: null,
    isRetried: false,
    sentAt: at(),
    cameLate: false,
    isEdited: false,
    isRevoked: false,
    isTemplate: false,
    isWithBot,
  };
}
const trace = (id: string, said: Extract<ThreadItem, { kind: "trace" }>["trace"]): ThreadItem => ({
  kind: "trace",
  id,
  at: at(),
  trace: said,
});
const handedOver = (): ThreadItem => ({
  kind: "event",
  id: "handed over",
  at: at(),
  event: { type: "handed_over", reason: "asked" },
});

const opened = (): ThreadItem => ({
  kind: "event",
  id: "opened",
  at: new Date(Date.UTC(2026, 10, 24, 5, minute, -1)).toISOString(),
  event: { type: "ticket_opened", number: "KM-2026-0001", dueAt: null },
});

const build = (...pages: ThreadItem[][]) =>
  buildThread(
    pages.map((items) => ({ items, earlier: null, newestId: null })),
    (time) => time.slice(0, 10),
  );
const kinds = (blocks: ReturnType<typeof build>) =>
  blocks.map((block) => ("item" in block ? block.item.id : block.kind));

describe("the bot's turn", () => {
  test("is one fold that says what was done, and the words that called the officer stay in view", () => {
    const blocks = build([
      says("resident", "1"),
      trace("t1", { act: "chose", title: "SK Domisili" }),
      says("bot", "Nama lengkap?"),
      says("resident", "Yosina"),
      trace("t2", { act: "answered", field: "nama", total: 4 }),
      says("bot", "RT berapa?"),
      says("resident", "mau bicara petugas"),
      handedOver(),
      says("staff", "Selamat siang"),
    ]);
    expect(kinds(blocks)).toEqual(["day", "fold", "mau bicara petugas", "event", "Selamat siang"]);
    expect(blocks[1]).toMatchObject({
      messages: { length: 4 },
      turn: { received: 2, chosen: ["SK Domisili"], answered: 1, total: 4 },
      isLast: false,
    });
  });

  test("that goes on now is marked as the last, and shows the newest question with its answer", () => {
    const blocks = build([
      says("resident", "menu"),
      says("bot", "Silakan pilih"),
      says("resident", "2"),
      says("bot", "Nama lengkap?"),
    ]);
    expect(kinds(blocks)).toEqual(["day", "fold", "2", "Nama lengkap?"]);
    expect(blocks[1]).toMatchObject({ messages: { length: 2 }, isLast: true });
  });

  test("is parted by a ticket opened within it: what was written later stands below, the last words in view", () => {
    const blocks = build([
      says("resident", "KIRIM"),
      trace("t1", { act: "submitted", title: "SK Domisili" }),
      opened(),
      says("bot", "Permohonan diterima"),
      says("resident", "menu"),
      says("bot", "Silakan pilih"),
      says("resident", "pak, surat sa tolong dipercepat"),
      says("bot", "Ketik MENU"),
    ]);
    expect(kinds(blocks)).toEqual([
      "day",
      "fold",
      "event",
      "fold",
      "pak, surat sa tolong dipercepat",
      "Ketik MENU",
    ]);
    expect(blocks[1]).toMatchObject({ turn: { received: 1, submitted: ["SK Domisili"] }, isLast: false });
    expect(blocks[3]).toMatchObject({ turn: { received: 1, submitted: [] }, isLast: true });
  });

  test("leaves all in view that the resident wrote since its last answer", () => {
    const words = [says("resident", "halo"), says("resident", "ada petugas?")];
    expect(kinds(build([says("resident", "menu"), says("bot", "Silakan pilih"), ...words]))).toEqual([
      "day",
      "fold",
      "halo",
      "ada petugas?",
    ]);
  });

  test("that ended with the ticket keeps the order of what happened after the last words", () => {
    const told = [says("resident", "KIRIM"), opened(), says("bot", "Permohonan diterima")];
    expect(kinds(build([says("resident", "Yosina"), says("bot", "Sudah benar?"), ...told]))).toEqual([
      "day",
      "fold",
      "KIRIM",
      "event",
      "Permohonan diterima",
    ]);
  });

  test("is no fold when the bot has said nothing", () => {
    expect(kinds(build([says("resident", "halo")]))).toEqual(["day", "halo"]);
  });
});

test("pages come newest first, overlap, and give each message once in its order", () => {
  const [a, b, c] = [says("staff", "a"), says("staff", "b"), says("staff", "c")] as const;
  expect(kinds(build([b, c], [a, b]))).toEqual(["day", "a", "b", "c"]);
});

test("a new day has its line, also between two messages of one turn of the bot", () => {
  const yesterday = { ...says("resident", "sore"), at: "2026-11-23T09:00:00.000Z" };
  expect(kinds(build([yesterday, says("resident", "pagi"), says("bot", "Selamat pagi")]))).toEqual([
    "day",
    "sore",
    "day",
    "pagi",
    "Selamat pagi",
  ]);
});

test("photos sent together are one bubble; words end it", () => {
  const photo = (id: string, seconds: number, caption: string | null = null): ThreadItem => ({
    ...says("resident", id, false),
    at: new Date(Date.UTC(2026, 10, 24, 20, 0, seconds)).toISOString(),
    content: {
      kind: "file",
      media: "image",
      isVoice: false,
      caption,
      fileName: null,
      document: {
        id,
        state: "stored",
        refusal: null,
        mayAskAgain: false,
        mimeType: "image/jpeg",
        hasThumbnail: true,
      },
    },
  });
  const blocks = build([
    photo("ktp", 0),
    photo("kk", 5),
    photo("surat", 9, "ini sa pu berkas"),
    photo("lain", 12),
  ]);
  expect(
    blocks.map((block) => (block.kind === "album" ? block.items.map(({ id }) => id) : block.kind)),
  ).toEqual(["day", ["ktp", "kk", "surat"], "message"]);
});
