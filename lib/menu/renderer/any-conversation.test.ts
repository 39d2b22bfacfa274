import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Input } from "@/lib/menu/engine/input";
import type { MenuDoc } from "@/lib/menu/engine/menu-doc";
import { fillPrompt, type Prompt } from "@/lib/menu/engine/prompt";
import { newSession, type Session, session as sessionSchema } from "@/lib/menu/engine/session";
import { step } from "@/lib/menu/engine/step";
import { starterMenu } from "@/lib/menu/starter-menu/starter-menu";
import { outboundContent } from "@/lib/whatsapp/outbound-content";
import { renderPrompt } from "./render-prompt";

const first = starterMenu();
const second: MenuDoc = { ...starterMenu(), nodes: starterMenu().nodes.slice(1) };
const phrases =
  "menu|0|kembali|batal|status|status 12|petugas|lanjut|selesai|ubah 2|ubah|bantuan|stop|teks|tombol|1|2|3|4|5|8|9|ya|tidak|kirim|mulai|lewati|bawa ke loket|halo|ok mksh|skck|mau buat sktm|surat domisili|nikah|lampu jalan mati|petugas minta uang|Yosina Rumbiak|Jl. Pantai RT 1 RW 2|RT 1/2|17-8-2020|1,5 juta|9106015708900001|kebakaran|baru|pindah|berikutnya|{nomor}|😀😀😀".split(
    "|",
  );
const hugeText = fc
  .record({ length: fc.integer({ min: 500, max: 4096 }), start: fc.constantFrom("", "lampu jalan rusak ") })
  .map(({ length, start }) => (start + "😀a ".repeat(length / 2)).slice(0, length));

type Move =
  | { kind: "input"; input: Record<string, unknown> & { kind: string } }
  | { kind: "tap"; pick: number }
  | { kind: "tick"; isStale: boolean; tick: "reminder" | "expiry" | "erase" };

const input = (value: Record<string, unknown> & { kind: string }): Move => ({ kind: "input", input: value });
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...phrases) },
  { weight: 2, arbitrary: fc.string() },
  hugeText,
);
const media = fc.record({
  mediaKind: fc.constantFrom("image", "document", "video"),
  mimeType: fc.constantFrom("image/jpeg", "application/pdf", "video/mp4", ""),
  caption: fc.option(text, { nil: undefined }),
  refused: fc.constantFrom(undefined, undefined, "type", "size"),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: text.map((said) => input({ kind: "text", text: said })) },
  { weight: 8, arbitrary: fc.nat(400).map((pick): Move => ({ kind: "tap", pick })) },
  { weight: 2, arbitrary: fc.string().map((id) => input({ kind: "tap", id, title: id })) },
  {
    weight: 3,
    arbitrary: media.map((sent) =>
      input({ kind: "media", documentId: "3f0c7d5e-8a44-4f0e-9d57-1d8c0c1a2b3c", ...sent }),
    ),
  },
  { weight: 2, arbitrary: fc.constant(input({ kind: "audio", documentId: "a1", voice: true })) },
  {
    weight: 1,
    arbitrary: fc.constant(input({ kind: "location", latitude: -1.1, longitude: 136, name: "Gereja" })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("contact", "sticker", "reaction", "unsupported")
      .map((kind) => input({ kind })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("take_over", "release", "reply", "close")
      .map((act) => input({ kind: "staff", act })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("tick" as const),
      isStale: fc.boolean(),
      tick: fc.constantFrom("reminder", "expiry", "erase"),
    }),
  },
);
const moves = fc.array(
  fc.record({
    move,
    minutes: fc.constantFrom(0, 0, 0, 0, 1, 40, 1500, 6000),
    isOpen: fc.boolean(),
    latest: fc.constantFrom(1, 1, 1, 2),
  }),
  { minLength: 1, maxLength: 40 },
);

const withoutAnswers = (session: Session) => ({
  ...session,
  form: session.form && { ...session.form, answers: {} },
  parked: session.parked.map((run) => ({ ...run, answers: {} })),
});
const sizeOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
/** Silence by design: with an officer, reactions and stickers, several files or words of one burst, timers. */
const maySilence = (before: Session, sent: Input) =>
  before.mode === "human" ||
  ["reaction", "sticker", "tick", "staff"].includes(sent.kind) ||
  sent.kind === "media" ||
  (sent.kind === "audio" && before.form !== undefined);

interface Played {
  session: Session;
  now: number;
  shown: string[];
}
type Round = { move: Move; minutes: number; isOpen: boolean; latest: number };

function playRound(played: Played, { move: made, minutes, isOpen, latest }: Round): Played {
  const now = played.now + minutes * 60_000 + 2_000;
  const iso = new Date(now).toISOString();
  const sent = inputOf(made, played, iso);
  const {
    session: after,
    effects,
    events,
  } = step(played.session, sent, {
    now: iso,
    office: { isOpen },
    menu: (version) => (version === 1 ? first : second),
    latest,
    tickets: [{ number: "KM-0012", title: "Surat {nomor}", statusText: "Diproses" }],
  });
  const session = sessionSchema.parse(JSON.parse(JSON.stringify(after)));
  expect(events.filter((event) => event.kind === "failed")).toEqual([]);
  expect(sizeOf(withoutAnswers(session))).toBeLessThan(2048);
  expect(sizeOf(session)).toBeLessThan(8192);
  expect(JSON.stringify(session)).not.toContain("9106015708900001");
  const prompts = effects.flatMap((effect) => (effect.kind === "say" ? [effect.prompt] : []));
  expect(prompts.length).toBeLessThanOrEqual(1);
  if (!maySilence(played.session, sent)) expect(prompts).toHaveLength(1);
  prompts.forEach(expectSendable);
  return {
    session,
    now,
    shown: [...played.shown, ...prompts.flatMap((said) => said.options.map(({ id }) => id))],
  };
}

function expectSendable(prompt: Prompt) {
  const filled = fillPrompt(prompt, {});
  expect(filled.text).not.toMatch(/\{[a-z_]+\}/);
  for (const prefersText of [false, true])
    for (const message of renderPrompt(filled, { prefersText })) outboundContent.parse(message);
}

describe("any conversation", () => {
  test("never fails, is always answered or with an officer, stays small, and can always be sent", () => {
    fc.assert(
      fc.property(moves, (rounds) => {
        rounds.reduce(playRound, {
          session: newSession(1),
          now: Date.UTC(2026, 10, 24),
          shown: ["s:next@1.1"],
        });
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function inputOf(made: Move, { session, shown }: Played, sentAt: string): Input {
  if (made.kind === "tick")
    return { kind: "tick", tick: made.tick, seq: made.isStale ? session.seq - 1 : session.seq, sentAt };
  if (made.kind === "tap")
    return { kind: "tap", id: shown[made.pick % (shown.length || 1)] ?? "s:menu@1.1", title: "", sentAt };
  return { ...made.input, sentAt } as unknown as Input;
}
